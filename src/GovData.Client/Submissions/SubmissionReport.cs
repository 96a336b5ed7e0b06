using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>问题: what was found, by rule and item. With samples: <c>QualityReport.FromJson</c> of GovData.Validation on <see cref="Body"/>.</summary>
    public IList<SubmissionFinding> Findings { get; set => field = value ?? []; } = [];

    /// <summary>Whether nothing has to be corrected: nothing was found, or warnings only.</summary>
    [JsonIgnore]
    public bool IsClean => Findings.All(finding => finding is null or { Severity: "WARNING" });

    /// <summary>数据行数: data rows read.</summary>
    public long Rows { get; set; }

    /// <summary>问题行数: rows with at least one finding.</summary>
    public long RowsWithFindings { get; set; }

    /// <summary>Digest of the data that were checked.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>The counts of rows; never a value.</summary>
    public override string ToString() => $"{RowsWithFindings} of {Rows} rows with findings";
}
