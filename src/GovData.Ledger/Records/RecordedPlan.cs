using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;

namespace GovData.Ledger;

/// <summary>What is bound to a key in the ledger: enough to go on after a restart, nothing about a person.</summary>
internal sealed class RecordedPlan
{
    public string Department { get; set; } = "";

    public string EntryCode { get; set; } = "";

    public int EntryVersion { get; set; }

    public string? Line { get; set; }

    public string Period { get; set; } = "";

    public string Mode { get; set; } = "";

    public string BadRows { get; set; } = "";

    public string Target { get; set; } = "";

    public string SchemaDigest { get; set; } = "";

    public string Source { get; set; } = "";

    public string ContentDigest { get; set; } = "";

    public string ReportDigest { get; set; } = "";

    public long Rows { get; set; }

    public long Bytes { get; set; }

    public int Parts { get; set; }

    /// <summary>How the bytes are made of the source; null where they are the source's own.</summary>
    public RecordedTable? Table { get; set; }

    /// <summary>Whether it was rebuilt from what the center told: then department and rows are known by their receipt at most.</summary>
    [JsonIgnore]
    public bool IsRebuilt => Source.Length == 0;

    /// <summary>What another plan under the same key binds otherwise; the source's place and the report may differ, the rows may not.</summary>
    public IReadOnlyList<string> DifferencesFrom(RecordedPlan other) =>
    [
        .. new[]
        {
            (Name: Wording.Of("数据行", "rows"), Mine: IsRebuilt ? Number(Rows) : ContentDigest, Theirs: IsRebuilt ? Number(Rows == 0 ? 0 : other.Rows) : other.ContentDigest),
            (Name: Wording.Of("目录条目", "entry"), Mine: EntryCode, Theirs: other.EntryCode),
            (Name: Wording.Of("条目版本", "entry version"), Mine: Number(EntryVersion), Theirs: Number(other.EntryVersion)),
            (Name: Wording.Of("部门", "department"), Mine: Department, Theirs: Department.Length == 0 ? "" : other.Department),
            (Name: Wording.Of("责任清单行", "responsibility line"), Mine: Line ?? "", Theirs: other.Line ?? ""),
            (Name: Wording.Of("数据周期", "period"), Mine: Period, Theirs: other.Period),
            (Name: Wording.Of("方式", "mode"), Mine: Mode, Theirs: other.Mode),
            (Name: Wording.Of("不合格行的处理", "bad rows"), Mine: BadRows, Theirs: other.BadRows),
            (Name: Wording.Of("目标库", "target"), Mine: Target, Theirs: other.Target),
        }.Where(pair => pair.Mine != pair.Theirs).Select(pair => pair.Name),
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
