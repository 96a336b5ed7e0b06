using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>What came of checking a closed submission.</summary>
internal sealed class SubmissionCheck
{
    public DateTimeOffset Due { get; set; }

    /// <summary>The act of the transition table: store, store-valid or reject.</summary>
    public string Act { get; set; } = "reject";

    public string? Reason { get; set; }

    public long RowsStored { get; set; }

    public long RowsRejected { get; set; }

    public byte[] Report { get; set; } = [];

    public string ReceiptId { get; set; } = "";

    public JsonObject? Receipt { get; set; }

    /// <summary>The rows that are stored.</summary>
    public CsvTable Table { get; set; } = new([], []);
}
