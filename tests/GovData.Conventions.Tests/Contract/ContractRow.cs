namespace GovData.Conventions.Tests.Contract;

internal sealed record ContractRow(string Id, string Method, string Path, string Retry, string Signature, string Profile, string Availability)
{
    /// <summary>What client, mock and contract must agree on.</summary>
    public string Agreed => $"{Id}: {Method} {Path}, retry {Retry}, signature {Signature}";
}
