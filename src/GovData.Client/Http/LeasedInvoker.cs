using System;
using System.Net.Http;

namespace GovData.Client;

/// <summary>What carries one attempt; disposing it gives it back to whoever made it.</summary>
internal readonly struct LeasedInvoker(HttpMessageInvoker invoker, bool owned) : IDisposable
{
    public HttpMessageInvoker Invoker { get; } = invoker;

    public void Dispose()
    {
        if (owned) Invoker.Dispose();
    }
}
