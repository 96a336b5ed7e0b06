using System;
using System.Net.Http;
using GovData.Client;

namespace GovData.Tool;

/// <summary>A center as the doctor calls it: each call once, signed where it can be, through a handler that sees what leaves this machine.</summary>
internal sealed class ProbedCenter(Session session, TimeSpan longest)
{
    /// <summary>Where requests leave this machine.</summary>
    public ProbeHandler Handler { get; } = new(session.Network?.Invoke() ?? new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, session.Clock);

    public Uri Address { get; private set; } = null!;

    /// <summary>Whether no department signs in.</summary>
    public bool IsAnonymous { get; private set; }

    public Session Session => session;

    public void Adjust(CenterClientOptions options)
    {
        IsAnonymous = options.Credential is null;
        if (IsAnonymous) (options.Credential, options.Department) = (new NoCredential(), new DepartmentIdentity("11500000009275780L", "500000"));
        options.SignOptionalCalls = true;
        (options.Handler, options.TimeProvider, Address) = (Handler, session.Clock, options.Endpoint!);
        var patience = longest + TimeSpan.FromSeconds(30);
        (options.Budgets.MaxRetries, options.Budgets.Query, options.Budgets.Total) = (0, patience, patience + patience);
    }
}
