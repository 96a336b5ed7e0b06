using System;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>质量报告 (what the center's check of a submission found): the exact bytes and the figures in them.</summary>
public class SubmissionReport
{
    /// <summary>The exact bytes, JSON; <see cref="SubmissionReceipt.ReportDigest"/> is their digest.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>规则集版次: edition of the rule set.</summary>
    public string RuleSetEdition { get; set; } = "";

    /// <summary>Whether nothing was found.</summary>
    public bool IsClean { get; set; }

    /// <summary>数据行数: data rows read.</summary>
    public long Rows { get; set; }

    /// <summary>问题行数: rows with at least one finding.</summary>
    public long RowsWithFindings { get; set; }

    /// <summary>Digest of the data that were checked.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>The counts of rows; never a value.</summary>
    public override string ToString() => $"{RowsWithFindings} of {Rows} rows with findings";
}
