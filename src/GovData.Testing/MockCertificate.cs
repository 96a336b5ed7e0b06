using GovData.Standards;

namespace GovData.Testing;

/// <summary>电子证照 · A certificate for the mock center's registry.</summary>
public sealed class MockCertificate
{
    /// <summary>证照标识 · Its identifier, also one with a wrong check character.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>持证主体 · The holder's name.</summary>
    public string HolderName { get; set; } = "";

    /// <summary>持证主体代码 · The holder's code.</summary>
    public string HolderCode { get; set; } = "";

    /// <summary>The state at the issuer: VALID, SUSPENDED, REVOKED, CANCELLED, SUPERSEDED, …</summary>
    public string State { get; set; } = "VALID";

    /// <summary>The first day it holds; null = since ever.</summary>
    public CivilDate? ValidFrom { get; set; }

    /// <summary>The last day it holds; null = without end.</summary>
    public CivilDate? ValidTo { get; set; }

    /// <summary>The digest of its file, <c>sm3:…</c>; null = not registered.</summary>
    public string? FileDigest { get; set; }

    /// <summary>When the center last read the state at the issuer; null = it reads at every check.</summary>
    public DateTimeOffset? StateReadAt { get; set; }
}
