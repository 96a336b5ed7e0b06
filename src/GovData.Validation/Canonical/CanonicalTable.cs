using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>规范表 (a table in the form in which it is submitted): what was judged and written in one pass. <see cref="TableValidator.WriteCanonicalAsync"/> makes one.</summary>
/// <remarks>
/// CSV (RFC 4180) in UTF-8 without a byte order mark: commas, CRLF, a header row of the items' Chinese names in the order of the entry, quotes only where a value needs
/// them, nothing for null and for empty. Values are those that were judged: dates <c>YYYY-MM-DD</c>, numbers with a point. The same rows give the same bytes. A table that
/// is CSV in UTF-8 with commas already is passed on byte by byte, <see cref="IsAsGiven"/>.
/// </remarks>
public class CanonicalTable
{
    /// <summary>The judgement. Its samples say where a finding stands in the table as it was given: row of the sheet, line, record.</summary>
    public QualityReport Report { get; set; } = new();

    /// <summary>Whether the bytes are those that were given.</summary>
    public bool IsAsGiven { get; set; }

    /// <summary>Records written. Fewer than were judged where the form of a record let none be written: other fields than the header, no JSON, a formula without a result.</summary>
    public long Rows { get; set; }

    /// <summary>Bytes written.</summary>
    public long Bytes { get; set; }

    /// <summary>Digest of the bytes written, <c>sha-256:</c> and lowercase hexadecimal; empty where the table could not be read.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Where the rows of each key range begin in the bytes, the first at 0 with the header; one for a table without ranges.</summary>
    public IList<long> RangeStarts { get; set; } = [];

    /// <summary>What the table was read as.</summary>
    public TableFormat? Format { get; set; }

    /// <summary>The encoding of a text that was read.</summary>
    public TableEncoding? Encoding { get; set; }

    /// <summary>What a CSV text was separated by; null for another form.</summary>
    public char? Delimiter { get; set; }

    /// <summary>
    /// The text that a value of a database or a program is judged and written as: dates <c>YYYY-MM-DD</c>, a time behind them where there is any, numbers with a point, logical
    /// values as true and false, bytes in Base64, nothing for null.
    /// </summary>
    /// <param name="value">The value.</param>
    public static string TextOf(object? value) => CanonicalText.Of(value);
}
