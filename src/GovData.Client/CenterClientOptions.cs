using System;
using System.Net.Http;
using GovData.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovData.Client;

/// <summary>What a <see cref="CenterClient"/> needs to know. Copied when the client is made: later changes have no effect on it.</summary>
public class CenterClientOptions
{
    /// <summary>The center's address; a path prefix and a trailing slash are welcome. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The department in whose name calls are made. Required.</summary>
    public DepartmentIdentity? Department { get; set; }

    /// <summary>How the department signs in. Required.</summary>
    public CenterCredential? Credential { get; set; }

    /// <summary>How operations travel. Default: direct HTTP.</summary>
    public GatewayProfile Gateway { get; set; } = new DirectGateway();

    /// <summary>The center's pinned keys (and other departments'), with which its documents are verified. Without them no document is believed.</summary>
    public TrustedKeys? TrustedKeys { get; set; }

    /// <summary>How long calls may take and how often they are repeated.</summary>
    public CallBudgets Budgets { get; set; } = new();

    /// <summary>Whether hops are signed where the contract leaves it open. Default false.</summary>
    public bool SignOptionalCalls { get; set; }

    /// <summary>The longest answer read into memory, in bytes. Default 64 MiB; downloads go to streams and are not limited.</summary>
    public int MaxAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The name of the calling system, for <c>User-Agent</c>: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>What carries requests: proxy, client certificate and own roots belong here. Default: a handler without cookies and redirects.</summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>Makes what carries requests anew for each attempt, as <c>IHttpMessageHandlerFactory</c> does; instead of <see cref="Handler"/>.</summary>
    public Func<HttpMessageHandler>? HandlerFactory { get; set; }

    /// <summary>Where logs go. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>The only clock the client knows.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
