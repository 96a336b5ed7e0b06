namespace GovData.Client;

/// <summary>Whether an operation asks for an RFC 9421 signature of the hop, stated by the contract as <c>x-signature</c>.</summary>
public enum SignatureRule
{
    /// <summary>Not signed.</summary>
    None,

    /// <summary>Signed when <see cref="CenterClientOptions.SignOptionalCalls"/> says so.</summary>
    Optional,

    /// <summary>Signed by every department that has a key; a department of trust level 0 has none and is exempt.</summary>
    Required,
}
