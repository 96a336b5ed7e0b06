using System;

namespace GovData.Client;

/// <summary>What is asked of the center, whatever attempts it takes: the body bytes are made once, key and trace id stay the same.</summary>
internal class CallRequest(CenterOperation operation)
{
    public CenterOperation Operation { get; } = operation;

    public CallParameters? Parameters { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; }

    public string? IdempotencyKey { get; init; }

    public string Path { get; set; } = "";

    public string TraceId { get; set; } = "";
}
