using System;
using GovData.Benchmarks.Tables;
using GovData.Client;
using GovData.Security;

namespace GovData.Throughput.Exchange;

/// <summary>Where a sink listens, and how to sign in.</summary>
internal sealed class SinkAddress
{
    public string Endpoint { get; set; } = "";

    public string AppKey { get; set; } = "";

    public string AppSecret { get; set; } = "";

    /// <summary>The sink's verification key, PEM.</summary>
    public string Trust { get; set; } = "";

    /// <summary>The sink's encryption key, PEM.</summary>
    public string Recipient { get; set; } = "";

    public CenterClient Connect() => new(new CenterClientOptions
    {
        Endpoint = new Uri(Endpoint),
        Department = new DepartmentIdentity(ReferenceEntry.Entry.ProviderCode, "500000"),
        Credential = new AppKeyCredential(AppKey, AppSecret),
        TrustedKeys = TrustedKeys.TryParse(Trust, out var keys, out var reason) ? keys : throw new FormatException(reason.ToString()),
    });
}
