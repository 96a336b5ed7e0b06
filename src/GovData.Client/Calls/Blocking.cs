using System;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>
/// The one way to call the SDK from synchronous code, such as a WinForms handler or a classic ASP.NET page, without a deadlock: the calls run apart
/// from the caller's synchronization context, whatever they await. Asynchronous code awaits instead.
/// </summary>
public static class Blocking
{
    /// <summary>Runs asynchronous work and waits for its end; an exception comes as it was thrown, not wrapped.</summary>
    /// <param name="work">The work, such as <c>() =&gt; center.Submissions.CloseAsync(key, manifest)</c>; it must not touch what belongs to the caller's thread.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    public static void Run(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Task.Run(work).GetAwaiter().GetResult();
    }

    /// <summary>Runs asynchronous work, waits for its end and returns its answer; an exception comes as it was thrown, not wrapped.</summary>
    /// <param name="work">The work, such as <c>() =&gt; center.Catalog.GetEntryAsync(code)</c>; it must not touch what belongs to the caller's thread.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    public static T Run<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Task.Run(work).GetAwaiter().GetResult();
    }
}
