using System.Collections.Generic;
using System.Linq;

namespace GovData.Standards;

public sealed partial class DivisionTable
{
    private static readonly RefusalsOf Refuse = new("division-code", "行政区划代码", "division code");

    /// <summary>Why a text is no code that was ever in force; null when it was, and when it is well formed and of a province this table does not cover.</summary>
    /// <param name="text">The text.</param>
    public Refusal? Check(string? text)
    {
        if (DivisionCode.Check(text) is { } malformed) return malformed;
        var code = DivisionCode.Parse(text!);
        return byCode[code].Any() || !Covers(code) ? null : NeverInForce;
    }

    /// <summary>Why a text is no code in force on a day, with its successors where it was abolished; null when it is in force, and when it is well formed and of a
    /// province this table does not cover.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asOf">The day.</param>
    public Refusal? Check(string? text, CivilDate asOf)
    {
        if (Check(text) is { } reason) return reason;
        var code = DivisionCode.Parse(text!);
        var history = History(code);
        if (history.Count == 0 || Find(code, asOf) is not null) return null;
        return history.LastOrDefault(division => division.ValidTo < asOf) is { } ended ? Abolished(ended, Trace(ended, asOf)) : NotYet(history[0]);
    }

    private static readonly Refusal NeverInForce = Refuse.Because("never-in-force",
        "所查区划表中从未有过这个行政区划代码。请对照民政部门公布的代码改正；开发区等的本地代码请先加入区划表。",
        "The table of divisions never had this code. Correct it from the published list; add local codes of development zones to the table first.");

    private static Refusal NotYet(Division division) => Refuse.Because("not-yet-in-force",
        $"行政区划代码 {division.Code}（{division.Name}）自 {division.ValidFrom} 起启用，所查日期早于此。请改用当时的代码。",
        $"The division code {division.Code} ({division.Name}) is in force from {division.ValidFrom}, after the day asked for. Use the code of that day.");

    private static Refusal Abolished(Division division, IReadOnlyList<Division> now)
    {
        var after = division.ValidTo!.Value.AddDays(1);
        return Refuse.Because("abolished",
            $"行政区划代码 {division.Code}（{division.Name}）自 {after} 起撤销。{(now.Count == 0 ? "请核对后继区划。" : $"请按所在地改用{string.Join("或", now)}；历史证件、历史数据不必改。")}",
            $"The division code {division.Code} ({division.Name}) is abolished since {after}. {(now.Count == 0 ? "Look up its successor." : $"Use, by the place, {string.Join(" or ", now)}; leave papers and data of earlier days as they are.")}");
    }

    private bool Covers(DivisionCode code) => divisions.Any(division => division.Code.Province == code.Province);
}
