using System;
using System.Linq;

namespace GovData.Certificates;

/// <summary>A signature dictionary (ISO 32000-1, 12.8.1) that a signature field has as its value.</summary>
internal sealed class PdfSignature
{
    private static readonly string[] Types = ["Sig", "DocTimeStamp"];

    private PdfSignature(string field, PdfDictionary map, PdfArray range, PdfValue contents)
    {
        (Field, Start, End, Contents) = (field, map.Start, map.End, contents);
        Range = PdfByteRange.Read(range);
        (Family, Date) = (map.NameOf("SubFilter") ?? "", map["M"] is PdfString date ? PdfDate.Read(PdfStrings.Text(date.Bytes)) : null);
    }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>Where the dictionary begins in the file.</summary>
    public int Start { get; }

    public int End { get; }

    public PdfByteRange Range { get; }

    /// <summary>The value of /Contents, and where it stands.</summary>
    public PdfValue Contents { get; }

    /// <summary>The /SubFilter: what the value is and what it is over.</summary>
    public string Family { get; }

    /// <summary>Whether it is a timestamp over the document: anybody can have one made over anything.</summary>
    public bool IsTimestamp => Family == "ETSI.RFC3161";

    /// <summary>When it says it was made; null when it does not, or not in which zone.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>Reads it; null where it is not whole, or says a thing twice.</summary>
    public static PdfSignature? Read(string field, PdfValue value)
    {
        if (value is not PdfDictionary { HasTwice: false } map || map["ByteRange"] is not PdfArray range || map["Contents"] is not { } contents) return null;
        if (map["Type"] is not null && !Types.Contains(map.NameOf("Type"))) return null;
        return new(field, map, range, contents);
    }
}
