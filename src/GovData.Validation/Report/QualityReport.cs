using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace GovData.Validation;

/// <summary>
/// 数据质量报告. What judging a table against its catalog entry has found: counts per rule and item, the first samples, and what was read.
/// Free of language, and the same bytes as JSON for the same input.
/// </summary>
public partial class QualityReport
{
    /// <summary>信息资源代码. The catalog entry judged by.</summary>
    public string Entry { get; set; } = "";

    /// <summary>目录版本. The version of the entry.</summary>
    public int EntryVersion { get; set; }

    /// <summary>规则集版次. The edition of the rules judged by.</summary>
    public string RuleSetEdition { get; set; } = "";

    /// <summary>记录数. Records read, without the header.</summary>
    public long Rows { get; set; }

    /// <summary>问题记录数. Records with at least one finding.</summary>
    public long RowsWithFindings { get; set; }

    /// <summary>字节数. Size of the input.</summary>
    public long Bytes { get; set; }

    /// <summary>摘要. Digest of all bytes of the input, <c>sha-256:</c> and lowercase hexadecimal; empty when it could not be read.</summary>
    public string Digest { get; set; } = "";

    /// <summary>字符编码. The encoding it was read in.</summary>
    public string Encoding { get; set; } = "";

    /// <summary>问题. Findings per rule and item: about the file first, then in the order of the entry's items.</summary>
    [JsonPropertyName("findings")]
    public IList<FindingCount> Counts { get; set; } = new List<FindingCount>();

    /// <summary>其他版次的报告. The same table under the other editions of the rules that were asked for; not written with this report.</summary>
    [JsonIgnore]
    public IList<QualityReport> OtherEditions { get; set; } = new List<QualityReport>();

    /// <summary>是否可以提交. Whether nothing has to be corrected: nothing was found, or warnings only.</summary>
    [JsonIgnore]
    public bool IsClean => Found.All(count => count.Severity == RuleSeverity.Warning);

    /// <summary>是否读完. Whether the whole input could be read and judged.</summary>
    [JsonIgnore]
    public bool IsReadable => Found.All(count => count.Severity != RuleSeverity.Fatal);

    /// <summary>样例. All samples: what is about the file first, then row by row.</summary>
    [JsonIgnore]
    public IEnumerable<FindingSample> Samples => Found.SelectMany(count => count.Samples ?? []).Where(sample => sample is not null).OrderBy(sample => sample.Row ?? 0);

    /// <summary>The entry and how many findings.</summary>
    public override string ToString() => $"{Entry}: {Rows} rows, {Found.Sum(count => count.Count)} findings";

    /// <summary>What stands in <see cref="Counts"/>; a report read from elsewhere may hold nulls.</summary>
    internal IEnumerable<FindingCount> Found => (Counts ?? []).Where(count => count is not null);
}
