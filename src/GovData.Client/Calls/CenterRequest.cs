using System;

namespace GovData.Client;

/// <summary>A call the typed clients do not model, sent through the same credential, retries, budgets and log.</summary>
public class CenterRequest
{
    /// <summary>Names the operation.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public CenterRequest(CenterOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
    }

    /// <summary>What is called.</summary>
    public CenterOperation Operation { get; }

    /// <summary>The values of the path template and the query.</summary>
    public CallParameters Parameters { get; set; } = CallParameters.None;

    /// <summary>The exact body bytes; empty for GET.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The body's media type. Default <c>application/json</c>.</summary>
    public string ContentType { get; set; } = "application/json";

    /// <summary>The key of a keyed write whose key is not in its path; the same key must go with every repeat.</summary>
    public string? IdempotencyKey { get; set; }
}
