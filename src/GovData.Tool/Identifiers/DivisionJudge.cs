using System.Linq;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>行政区划代码 as of a day: in force, or since when not and what came after.</summary>
internal static class DivisionJudge
{
    private static readonly DivisionCode Chongqing = DivisionCode.Parse("500000");

    private static readonly Refusal FormOnly = new("division-code.form-only",
        "只核对了格式：本版只有重庆市的区划沿革。",
        "Only its form was judged: this version knows the history of Chongqing's divisions alone.");

    private static readonly Refusal Never = new("division-code.never-in-force",
        "1997 年设立直辖市以来，重庆市没有这个代码。请核对是否写错；开发区的地方代码不属于 GB/T 2260。",
        "Since Chongqing became a municipality in 1997 it has had no such code. See whether it is mistyped; local codes of development zones are not of GB/T 2260.");

    public static IdVerdict Judge(DivisionCode code, CivilDate? asOf)
    {
        if (code.Province != Chongqing) return IdVerdict.ValidBut(FormOnly);
        var history = DivisionTable.Chongqing.History(code);
        if (history.Count == 0) return IdVerdict.Invalid(Never);
        var last = history[history.Count - 1];
        if (asOf is not { } day) return IdVerdict.ValidBut(last.ValidTo is null ? null : Abolished(last, last.ValidTo.Value.AddDays(1)));
        if (DivisionTable.Chongqing.Find(code, day) is not null) return IdVerdict.Valid;
        return IdVerdict.Invalid(history.LastOrDefault(division => division.ValidTo < day) is { } past ? Abolished(past, day) : NotYet(history[0]));
    }

    private static Refusal Abolished(Division division, CivilDate asOf)
    {
        var successors = DivisionTable.Chongqing.Trace(division, asOf);
        return new("division-code.abolished",
            $"{division.Name}（{division.Code}）已撤销，有效期至 {division.ValidTo}；其区域此后属：{string.Join("、", successors)}。依据：{division.Basis}。历史数据可保留原代码，现行数据请改用后继代码。",
            $"{division.Name} ({division.Code}) was abolished and in force until {division.ValidTo}; its territory then belongs to {string.Join(", ", successors)}. Basis: {division.Basis}. Old data may keep the code; write the successor's in current data.");
    }

    private static Refusal NotYet(Division division) => new("division-code.not-yet-in-force",
        $"{division.Name}（{division.Code}）自 {division.ValidFrom} 起生效，在所问日期尚未生效。依据：{division.Basis}。请核对日期。",
        $"{division.Name} ({division.Code}) is in force from {division.ValidFrom}, not yet on the day asked for. Basis: {division.Basis}. Check the day.");
}
