using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>年度报告回执 (the center's signed receipt for an annual report, beside its own count). Everything here is what was signed.</summary>
public class AnnualReportReceipt
{
    /// <summary>The payload type of a signed receipt.</summary>
    public const string PayloadType = "application/vnd.govdata.annual-report-receipt+json";

    /// <summary>回执编号: its id.</summary>
    public string ReceiptId { get; set; } = "";

    /// <summary>年度: the year.</summary>
    public int Year { get; set; }

    /// <summary>部门: social credit code of the department.</summary>
    public string Department { get; set; } = "";

    /// <summary>Digest of the report's payload bytes.</summary>
    public ContentDigest? ReportDigest { get; set; }

    /// <summary>接收时刻: when the report was received.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>不一致之处: every count in which the center differs; none when all agree.</summary>
    public IList<Discrepancy> Discrepancies { get; set => field = value ?? []; } = [];

    /// <summary>检查点引用: the department's last evidence checkpoint that the center held when it signed this; null while there was none.</summary>
    public CheckpointCitation? Checkpoint { get; set; }

    /// <summary>The receipt as it was signed: keep this as evidence.</summary>
    [JsonIgnore]
    public SignedDocument Document { get; set; } = null!;

    /// <summary>Id, year and number of discrepancies.</summary>
    public override string ToString() => $"{ReceiptId} {Year}: {Discrepancies.Count} discrepancies";
}
