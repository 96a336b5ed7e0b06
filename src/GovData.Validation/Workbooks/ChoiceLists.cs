using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>What may be chosen in the columns. A short list stands in its rule; one that is longer than a rule takes, or has commas, stands in a hidden sheet.</summary>
internal sealed class ChoiceLists
{
    public const string Sheet = "_choices";
    private const int LongestInRule = 255;
    private readonly List<IReadOnlyList<string>> lists = [];

    public bool IsUsed => lists.Count > 0;

    public string FormulaOf(IReadOnlyList<string> choices)
    {
        var inRule = string.Join(",", choices);
        if (inRule.Length <= LongestInRule && choices.All(c => c.Trim().Length == c.Length && c.All(x => x is >= ' ' and not (',' or '"' or '_') && !char.IsSurrogate(x)))) return "\"" + inRule + "\"";
        lists.Add(choices);
        var column = CellReference.Letters(lists.Count - 1);
        return $"{Sheet}!${column}$1:${column}${choices.Count}";
    }

    public void WriteTo(SheetWriter sheet)
    {
        var longest = lists.Max(list => list.Count);
        for (var i = 0; i < longest; i++) sheet.WriteRow([.. lists.Select(list => i < list.Count ? list[i] : null)]);
    }
}
