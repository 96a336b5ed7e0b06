namespace GovData.Testing;

/// <summary>How a product writes what means the same: habits seen in real files.</summary>
internal sealed class SealHabits
{
    public string CheckMethod { get; set; } = Oids.Sm3;

    public bool ProviderAsElements { get; set; }

    public bool OmitsSealElement { get; set; }

    public bool CoversSignatureList { get; set; } = true;

    public string ValueFile { get; set; } = "SignedValue.dat";

    public string? DateTimeText { get; set; }

    /// <summary>Whether the value file is named relative to the folder of Signature.xml.</summary>
    public bool RelativeValueFile { get; set; }
}
