using System.Text;
using GovData.Security;

namespace GovData.Testing;

/// <summary>One complete version of a resource's stored rows.</summary>
internal sealed class StoredData(string entryCode, int version, CsvTable table, string receiptId, string submissionKey, DateTimeOffset storedAt)
{
    private string? _rowsDigest;
    private (int EntryVersion, ContentIndex Index)? _index;

    public string EntryCode { get; } = entryCode;

    public int Version { get; } = version;

    public CsvTable Table { get; } = table;

    /// <summary>SM3 over the rows as lines of CSV in ordinal order: the same for the same rows, however they came and however often each is there.</summary>
    public string RowsDigest => _rowsDigest ??= ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(string.Join("\n", Table.Lines().OrderBy(line => line, StringComparer.Ordinal)))).ToString();

    /// <summary>The rows by digests, as an entry in force has its items.</summary>
    public ContentIndex Index(PublishedEntry entry) =>
        (_index is { } made && made.EntryVersion == entry.Version ? made : (_index = (entry.Version, ContentIndex.Of(Table, entry))).Value).Index;

    public string ReceiptId { get; } = receiptId;

    public string SubmissionKey { get; } = submissionKey;

    public DateTimeOffset StoredAt { get; } = storedAt;
}
