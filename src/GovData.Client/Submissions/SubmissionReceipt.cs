using System;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>汇聚回执 (the center's signed receipt): what it took over, citing manifest and report. Everything here is what was signed.</summary>
public class SubmissionReceipt
{
    /// <summary>The payload type of a signed receipt.</summary>
    public const string PayloadType = "application/vnd.govdata.submission-receipt+json";

    /// <summary>回执编号: its id.</summary>
    public string ReceiptId { get; set; } = "";

    /// <summary>汇聚键: key of the submission.</summary>
    public string Key { get; set; } = "";

    /// <summary>报送部门: social credit code of the sender.</summary>
    public string Department { get; set; } = "";

    /// <summary>目录条目: entry and version.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>数据周期: the period.</summary>
    public string Period { get; set; } = "";

    /// <summary>Digest of the manifest's payload bytes: <c>ManifestDigest.Matches(manifest.Payload.Span)</c> proves what was taken over.</summary>
    public ContentDigest? ManifestDigest { get; set; }

    /// <summary>Digest of <see cref="SubmissionReport.Body"/>.</summary>
    public ContentDigest? ReportDigest { get; set; }

    /// <summary>入库行数: rows stored.</summary>
    public long RowsStored { get; set; }

    /// <summary>未入库行数: rows rejected.</summary>
    public long RowsRejected { get; set; }

    /// <summary>入库时刻: when.</summary>
    public DateTimeOffset StoredAt { get; set; }

    /// <summary>汇聚目标: where the rows went.</summary>
    public SubmissionTarget Target { get; set; } = SubmissionTarget.Of("");

    /// <summary>检查点引用: the department's last evidence checkpoint that the center held when it signed this; null while there was none.</summary>
    public CheckpointCitation? Checkpoint { get; set; }

    /// <summary>The receipt as it was signed: keep this as evidence.</summary>
    [JsonIgnore]
    public SignedDocument Document { get; set; } = null!;

    /// <summary>Id, key and rows.</summary>
    public override string ToString() => $"{ReceiptId} {Key}: {RowsStored} stored, {RowsRejected} rejected";
}
