namespace GovData.Testing;

/// <summary>How a product writes a document: what real files were seen to do differently.</summary>
internal sealed class OfdHabits
{
    public const string CurrentNamespace = "http://www.ofdspec.org/2016";

    public string Namespace { get; set; } = CurrentNamespace;

    /// <summary>Where the list of signatures lies.</summary>
    public string SignatureList { get; set; } = "Doc_0/Signs/Signatures.xml";

    /// <summary>Whether the list is referred to though nobody signed.</summary>
    public bool KeepsEmptyList { get; set; }

    /// <summary>Whether more than one MaxSignId stands in the list, as some products leave it.</summary>
    public bool RepeatsMaxSignId { get; set; }
}
