using System.Linq;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>行政区划代码 by Chongqing's table: in force on a day, or ever.</summary>
internal static class DivisionJudge
{
    private static readonly Refusal FormOnly = new("division-code.form-only",
        "只核对了格式：本版只有重庆市的区划沿革。",
        "Only its form was judged: this version knows the history of Chongqing's divisions alone.");

    public static IdVerdict Judge(string value, CivilDate? asOf)
    {
        var table = DivisionTable.Chongqing;
        if ((asOf is { } day ? table.Check(value, day) : table.Check(value)) is { } refusal) return IdVerdict.Invalid(refusal);
        var history = table.History(DivisionCode.Parse(value));
        if (history.Count == 0) return IdVerdict.ValidBut(FormOnly);
        return asOf is null && history[history.Count - 1].ValidTo is { } last ? IdVerdict.ValidBut(table.Check(value, last.AddDays(1))) : IdVerdict.Valid;
    }
}
