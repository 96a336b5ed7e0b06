namespace GovData.Ledger;

/// <summary>A part that was sealed into the spool when it was cut, because its rows can't be read again.</summary>
internal sealed class KeptPart(string rawDigest, string digest, string parameters, string spool)
{
    public string RawDigest { get; } = rawDigest;

    public string Digest { get; } = digest;

    public string Parameters { get; } = parameters;

    public string Spool { get; } = spool;

    /// <summary>Whether a step refers to it now.</summary>
    public bool IsRecorded { get; set; }
}
