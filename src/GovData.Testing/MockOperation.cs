namespace GovData.Testing;

/// <summary>接口 · One operation of the contract, as the mock routes it.</summary>
public sealed class MockOperation
{
    internal MockOperation(ContractOperation operation)
    {
        Id = operation.Id;
        Method = operation.Method;
        Path = operation.Path.Text;
        Link = operation.Link;
        Profile = operation.Profile;
        RetryClass = operation.Retry;
        Signature = operation.Signature;
        IsAvailable = operation.IsAvailable;
    }

    /// <summary>The operation id.</summary>
    public string Id { get; }

    /// <summary>The method, GET or POST.</summary>
    public string Method { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>The link of the chain it belongs to.</summary>
    public string Link { get; }

    /// <summary>The profile it belongs to.</summary>
    public string Profile { get; }

    /// <summary>The retry class: safe, keyed or never.</summary>
    public string RetryClass { get; }

    /// <summary>Whether the request is signed: required, optional or none.</summary>
    public string Signature { get; }

    /// <summary>Whether it works today; a planned one answers 501.</summary>
    public bool IsAvailable { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Method} {Path}";
}
