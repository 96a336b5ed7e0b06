namespace GovData.Testing;

/// <summary>
/// 测试版式证照 · Makes an OFD document (GB/T 33190-2016) that looks like an electronic certificate and says that it is none: pages with a template and
/// resources, an attachment with the key fields, and the seals given. Set what a test is about, then ask for the bytes, as often as wanted.
/// </summary>
/// <remarks>Each seal covers what is there before it: the document and the earlier seals; the last one also the list of signatures.</remarks>
public sealed class TestOfd
{
    /// <summary>证照标识 · The identifier of a certificate that does not exist, with a correct check character (GB/T 36904-2018).</summary>
    public const string SampleIdentifier = "1.2.156.3005.2.11990000TEST00000X001.11990000TEST00000Y.SCRATCH0001.001.V";

    /// <summary>A document of a test PKI, without a seal yet.</summary>
    /// <param name="pki">Who signs and when, unless a seal says otherwise.</param>
    public TestOfd(TestPki pki)
    {
        ArgumentNullException.ThrowIfNull(pki);
        Pki = pki;
    }

    /// <summary>证照标识 · The identifier in OFD.xml, on the page and in the attachment.</summary>
    public string Identifier { get; set; } = SampleIdentifier;

    /// <summary>The identifier in the attachment, where it shall differ; null = the same.</summary>
    public string? AttachedIdentifier { get; set; }

    /// <summary>持证主体 · The holder's name on the page and in the attachment.</summary>
    public string HolderName { get; set; } = "测试单位";

    /// <summary>Further key fields of the attachment: element name and value.</summary>
    public IDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>正文 · The text of each page after the first, which shows holder and identifier.</summary>
    public IList<string> FurtherPages { get; set; } = [];

    /// <summary>附件 · Further attachments: file name and content.</summary>
    public IDictionary<string, byte[]> Attachments { get; set; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>自定义标引 · Custom tags: tag name and the value it points at; empty = none.</summary>
    public IDictionary<string, string> CustomTags { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a picture is among the document's resources and on the first page.</summary>
    public bool HasPicture { get; set; }

    /// <summary>How many documents (DocBody) the package holds, one of which is usual.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 9.</exception>
    public int DocumentCount
    {
        get;
        set => field = value is >= 1 and <= 9 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A package of the maker holds 1 to 9 documents.");
    } = 1;

    /// <summary>防夹带 · Whether a signed list of all files (OFDEntries.xml, GM/T 0099-2020) is added at the end.</summary>
    public bool HasIntegrityList { get; set; }

    /// <summary>签章 · The seals in the order in which they are put on.</summary>
    public IList<TestSeal> Seals { get; set; } = [];

    internal TestPki Pki { get; }

    internal OfdHabits Habits { get; } = new();

    /// <summary>What happens to the files before they are sealed.</summary>
    internal Action<OfdParts>? BeforeSealing { get; set; }

    /// <summary>The document.</summary>
    /// <returns>The bytes of the OFD file.</returns>
    public byte[] ToBytes() => PlainZip.Write(ToParts(), Pki.SignedAt);

    /// <summary>篡改 · The document with one text changed after everybody sealed it.</summary>
    /// <param name="part">The part, such as <c>Doc_0/Pages/Page_0/Content.xml</c>.</param>
    /// <param name="from">The text that is changed.</param>
    /// <param name="to">What stands there instead.</param>
    /// <exception cref="ArgumentException">There is no such part, or no such text in it.</exception>
    public byte[] ToBytesWith(string part, string from, string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(part);
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        var parts = ToParts();
        if (!parts.Names.Contains(part)) throw new ArgumentException($"The document has no part {part}.", nameof(part));
        try
        {
            parts.Change(part, from, to);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException(e.Message, nameof(from), e);
        }
        return PlainZip.Write(parts, Pki.SignedAt);
    }

    /// <summary>The files of the document, sealed and not yet packed.</summary>
    internal OfdParts ToParts()
    {
        var parts = OfdContent.Write(this);
        BeforeSealing?.Invoke(parts);
        OfdSealing.Seal(this, parts);
        if (HasIntegrityList) IntegrityList.Add(parts, Pki.Maker);
        return parts;
    }
}
