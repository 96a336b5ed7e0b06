using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>
/// 行政区划代码 as a value of a table: of Chongqing any code that was ever in force, of other provinces any well-formed one. Rows may be
/// older than a change of divisions, so no code is refused for not being current.
/// </summary>
internal static class DivisionCodes
{
    public const string NeverInForce = "division-code.never-in-force";

    private static readonly Lazy<HashSet<int>> Chongqing =
        new(() => new(DivisionTable.Chongqing.All.Select(division => int.Parse(division.Code.Value, CultureInfo.InvariantCulture))));

    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (!DivisionCode.IsValid(utf8)) return false;
        var number = 0;
        foreach (var digit in utf8) number = 10 * number + (digit - '0');
        return number / 10_000 != 50 || Chongqing.Value.Contains(number);
    }
}
