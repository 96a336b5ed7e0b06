using System.Collections;
using System.Reflection;

namespace GovData.Conventions.Tests.OddArguments;

/// <summary>One call with one odd argument, carried to its end: a task is awaited, a sequence is read from.</summary>
internal static class OddCall
{
    /// <summary>A call that hasn't ended by then hangs; no call sends anything over a network.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>What the call threw; null where it returned.</summary>
    public static Exception? Make(MethodBase method, object? target, object?[] arguments)
    {
        try
        {
            var call = Task.Run(() => ReadAsync(method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments)));
            return call.Wait(Deadline) ? null : new TimeoutException("It did not end.");
        }
        catch (AggregateException exception)
        {
            return exception.InnerException is TargetInvocationException { InnerException: { } inner } ? inner : exception.InnerException;
        }
    }

    private static async Task ReadAsync(object? result)
    {
        switch (result)
        {
            case Task task: await task; break;
            case IEnumerable items and not string: _ = items.Cast<object?>().Take(3).Count(); break;
            case not null when result.GetType().GetMethod("AsTask") is { } asTask: await (Task)asTask.Invoke(result, null)!; break;
            case not null when result.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } stream:
                await (Task)typeof(OddCall).GetMethod(nameof(FirstAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(stream.GetGenericArguments()).Invoke(null, [result])!;
                break;
        }
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> stream)
    {
        await foreach (var _ in stream) break;
    }
}
