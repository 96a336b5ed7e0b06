using System;
using System.Net.Http;

namespace GovData.Client;

/// <summary>
/// One operation of the center's contract (<c>docs/contract/center-api.yaml</c>): what it is, apart from how it travels,
/// which a <see cref="GatewayProfile"/> decides.
/// </summary>
public sealed class CenterOperation
{
    /// <summary>Describes an operation. Those of the contract are in <see cref="CenterOperations"/>; make your own for <see cref="CenterClient.SendAsync"/>.</summary>
    /// <param name="id">The contract's <c>operationId</c>.</param>
    /// <param name="method">GET or POST: other verbs are blocked by networks in between.</param>
    /// <param name="path">The path template below the endpoint, such as <c>/v1/submissions/{key}</c>.</param>
    /// <param name="retry">Whether it may be repeated.</param>
    /// <param name="signature">Whether the hop is signed.</param>
    /// <param name="timeout">How long one attempt may take.</param>
    /// <exception cref="ArgumentException">The method is neither GET nor POST, or the path does not begin with a slash.</exception>
    public CenterOperation(
        string id, HttpMethod method, string path, RetryClass retry, SignatureRule signature = SignatureRule.None, TimeoutClass timeout = TimeoutClass.Query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (method != HttpMethod.Get && method != HttpMethod.Post) throw new ArgumentException("The contract knows GET and POST only.", nameof(method));
        if (path[0] != '/') throw new ArgumentException("A path begins with '/'.", nameof(path));
        (Id, Method, Path, Retry, Signature, Timeout) = (id, method, path, retry, signature, timeout);
    }

    /// <summary>The contract's <c>operationId</c>, such as <c>announceSubmission</c>.</summary>
    public string Id { get; }

    /// <summary>GET or POST.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path template below the endpoint.</summary>
    public string Path { get; }

    /// <summary>Whether it may be repeated.</summary>
    public RetryClass Retry { get; }

    /// <summary>Whether the hop is signed.</summary>
    public SignatureRule Signature { get; }

    /// <summary>How long one attempt may take.</summary>
    public TimeoutClass Timeout { get; }

    /// <summary>Whether it is answered without a token, so that it works while signing in does not.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>The operation's id.</summary>
    public override string ToString() => Id;
}
