using System;

namespace GovData.Client;

/// <summary>One call, whatever attempts it takes: the body bytes are made once, key and trace id stay the same. Subclasses take the answer.</summary>
internal abstract class Call(CenterOperation operation)
{
    public CenterOperation Operation { get; } = operation;

    public CallParameters? Parameters { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>Whether the body's digest goes with it even when the hop is not signed.</summary>
    public bool Digested { get; init; }

    /// <summary>Headers of this operation beside those every call carries.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    public string Path { get; set; } = "";

    public string TraceId { get; set; } = "";

    /// <summary>Whether a refused sign-in was renewed already; once is enough.</summary>
    public bool Renewed { get; set; }

    /// <summary>Takes a successful answer; false when it is not one of this contract.</summary>
    public abstract bool Take(WireAnswer answer);
}
