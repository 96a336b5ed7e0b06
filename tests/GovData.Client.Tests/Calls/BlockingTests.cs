using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

public class BlockingTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_window_thread_may_block_on_what_comes_back_to_it()
    {
        var handler = new ScriptedHandler(async (request, cancellationToken) =>
        {
            await Task.Yield();
            return await Answers.Json("""{"state":"OPEN"}""")(request, cancellationToken);
        });
        var service = Clients.Over(handler).Service;

        var state = OnWindowThread(() => Blocking.Run(async () =>
        {
            await Task.Yield();
            var status = await service.GetStatusAsync();
            await Task.Yield();
            return status.State;
        }));

        Assert.Equal(CenterState.Open, state);
    }

    [Fact]
    public void Work_without_an_answer_is_waited_for_too()
    {
        var done = OnWindowThread(() =>
        {
            var ended = false;
            Blocking.Run(async () =>
            {
                await Task.Yield();
                ended = true;
            });
            return ended;
        });

        Assert.True(done);
    }

    [Fact]
    public void An_exception_comes_as_it_was_thrown()
    {
        var refusal = new RequestRefusedException(new Problem { Code = "not-found", Status = 404 });

        Assert.Same(refusal, Assert.Throws<RequestRefusedException>(() => Blocking.Run(async () =>
        {
            await Task.Yield();
            throw refusal;
        })));
        Assert.Same(refusal, Assert.Throws<RequestRefusedException>(() => Blocking.Run<int>(() => throw refusal)));
    }

    [Fact]
    public void The_callers_culture_goes_with_the_work()
    {
        var culture = OnWindowThread(() =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            return Blocking.Run(() => Task.FromResult(CultureInfo.CurrentUICulture.Name));
        });

        Assert.Equal("zh-CN", culture);
    }

    [Fact]
    public void Nothing_to_run_is_an_argument_missing()
    {
        Assert.Throws<ArgumentNullException>(() => Blocking.Run(null!));
        Assert.Throws<ArgumentNullException>(() => Blocking.Run<int>(null!));
    }

    /// <summary>Runs work on a thread whose context brings every continuation back to that one thread, as WinForms and classic ASP.NET do.</summary>
    private static T OnWindowThread<T>(Func<T> work)
    {
        var answer = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            using var context = new WindowContext();
            SynchronizationContext.SetSynchronizationContext(context);
            try
            {
                answer.SetResult(work());
            }
            catch (Exception exception)
            {
                answer.SetException(exception);
            }
        })
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_patience), "The thread is blocked by a continuation that waits for it.");
        return answer.Task.GetAwaiter().GetResult();
    }

    private sealed class WindowContext : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _messages = [];

        /// <summary>A message waits until the thread comes back to its loop: while the thread blocks, never.</summary>
        public override void Post(SendOrPostCallback d, object? state) => _messages.Add((d, state));

        public void Dispose() => _messages.Dispose();
    }
}
