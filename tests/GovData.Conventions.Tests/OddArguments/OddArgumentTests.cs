using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using GovData.Conventions.Tests.House;
using GovData.Conventions.Tests.Samples;
using GovData.Conventions.Tests.Signatures;

namespace GovData.Conventions.Tests.OddArguments;

/// <summary>Bad input is met at the door: what it meets is an <see cref="ArgumentException"/>, an exception that the documentation names, or a result; never a crash inside.</summary>
public class OddArgumentTests
{
    private readonly SampleSet _samples = KnownSamples.Create();
    private readonly DocumentedErrors _documented = new();

    [Fact]
    public void An_odd_argument_to_any_public_method_or_constructor_is_refused_in_words() =>
        Assertion.None("An odd argument meets a crash:", PublicSurface.Types.Where(IsCalled).SelectMany(t => Callable(t)).SelectMany(Crashes));

    [Fact]
    public void Every_public_method_and_constructor_can_be_called_by_this_test() =>
        Assertion.None("No sample for:", from type in PublicSurface.Types.Where(IsCalled)
                                        from method in Callable(type)
                                        where _samples.For(method) is null || !(method.IsStatic || method.IsConstructor || _samples.TryGet(type, out _))
                                        select Text(method));

    /// <summary>Extension methods on foreign builders have their own tests; exceptions are made by the library, converters are called by the serializer.</summary>
    private static bool IsCalled(Type type) => !type.ContainsGenericParameters && !typeof(Exception).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type) && !typeof(JsonConverter).IsAssignableFrom(type);

    private static IEnumerable<MethodBase> Callable(Type type) =>
        PublicSurface.Methods(type).Where(m => m.IsPublic && !m.ContainsGenericParameters).Cast<MethodBase>()
            .Concat(type.IsAbstract ? [] : PublicSurface.Constructors(type).Where(c => c.IsPublic))
            .Concat(PublicSurface.Properties(type).Select(p => p.SetMethod).OfType<MethodInfo>().Where(m => m.IsPublic))
            .Where(m => m.GetParameters() is { Length: > 0 } parameters && !parameters.Any(p => p.ParameterType.IsByRefLike));

    private IEnumerable<string> Crashes(MethodBase method)
    {
        var parameters = method.GetParameters();
        object? target = null;
        if (!method.IsStatic && !method.IsConstructor && !_samples.TryGet(method.DeclaringType!, out target)) yield break;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsOut || parameters[i].ParameterType == typeof(CancellationToken)) continue;
            foreach (var odd in OddValues.Of(SampleSet.Bare(parameters[i].ParameterType)))
            {
                if (_samples.For(method) is not { } arguments) yield break;
                arguments[i] = odd;
                if (OddCall.Make(method, target, arguments) is { } exception and not ArgumentException && !_documented.Name(method, exception))
                    yield return $"{Text(method)}: {parameters[i].Name} = {Shown(odd)}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}{Where(exception)}";
            }
        }
    }

    private static string Where(Exception exception) => " " + exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("GovData.", StringComparison.Ordinal))?.Trim();

    private static string Shown(object? odd) => odd switch
    {
        null => "null",
        string { Length: > 20 } text => $"{text.Length} characters",
        string text => "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}")) + "\"",
        Array array => $"{array.Length} × nothing",
        _ => Convert.ToString(odd, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Text(MethodBase method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name + " " + p.Name))})";
}
