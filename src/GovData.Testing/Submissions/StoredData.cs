namespace GovData.Testing;

/// <summary>One complete version of a resource's stored rows.</summary>
internal sealed class StoredData(string entryCode, int version, CsvTable table, string receiptId, string submissionKey)
{
    public string EntryCode { get; } = entryCode;

    public int Version { get; } = version;

    public CsvTable Table { get; } = table;

    public string ReceiptId { get; } = receiptId;

    public string SubmissionKey { get; } = submissionKey;
}
