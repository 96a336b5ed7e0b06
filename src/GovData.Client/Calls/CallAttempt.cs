using System;
using System.Net.Http;

namespace GovData.Client;

/// <summary>
/// One attempt of a call on its way out: the gateway profile says where it goes, the credential signs it in, then it is sent.
/// A new one is made for every attempt; the body bytes, key and trace id stay the same.
/// </summary>
public sealed class CallAttempt
{
    private readonly CallRequest _request;

    internal CallAttempt(CallRequest request)
    {
        (_request, Body, ContentType) = (request, request.Body, request.ContentType);
        Message = new HttpRequestMessage { Method = request.Operation.Method };
    }

    /// <summary>What is called.</summary>
    public CenterOperation Operation => _request.Operation;

    /// <summary>The contract-relative path with its query, such as <c>/v1/catalog/entries?q=…</c>. Never the wire address.</summary>
    public string Path => _request.Path;

    /// <summary>The values that fill the path template and the query, for profiles that carry them elsewhere.</summary>
    public CallParameters Parameters => _request.Parameters ?? CallParameters.None;

    /// <summary>The body as it travels; a gateway profile may wrap it.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The body's media type; null without a body.</summary>
    public string? ContentType { get; set; }

    /// <summary>The verb as it travels; a gateway profile may change it.</summary>
    public HttpMethod Method
    {
        get => Message.Method;
        set => Message.Method = value;
    }

    /// <summary>The wire address, set by the gateway profile.</summary>
    /// <exception cref="ObjectDisposedException">It is set after the attempt has ended.</exception>
    public Uri? Address
    {
        get => Message.RequestUri;
        set => Message.RequestUri = value;
    }

    /// <summary>Which attempt of the call this is, from 1.</summary>
    public int Number { get; internal set; } = 1;

    /// <summary>The call's trace id, the same in every attempt.</summary>
    public string TraceId => _request.TraceId;

    /// <summary>The <c>Idempotency-Key</c> of a keyed write whose key is not in its path; the same in every attempt.</summary>
    public string? IdempotencyKey => _request.IdempotencyKey;

    /// <summary>Now, by the center's clock as far as it is known.</summary>
    public DateTimeOffset Now { get; internal set; }

    /// <summary>The department that calls.</summary>
    public DepartmentIdentity Department { get; internal set; } = null!;

    internal HttpRequestMessage Message { get; }

    /// <summary>Sets a header; a line break or other control character is refused.</summary>
    /// <exception cref="ArgumentException">The name or value is not a header's.</exception>
    public void SetHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!Message.Headers.TryAddWithoutValidation(name, value)) throw new ArgumentException($"'{name}' is not a request header.", nameof(name));
    }

    /// <summary>Operation and number.</summary>
    public override string ToString() => $"{Operation.Id} #{Number}";
}
