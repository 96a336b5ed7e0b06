using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation.Tests;

/// <summary>Catalog entries at random: every type, identifiers, code sets, keys.</summary>
internal static class RandomEntry
{
    private static readonly string[] Types = ["C(1)", "C(2)", "C(8)", "C(60)", "C", "N(5,2)", "N(12)", "N", "Y(10,2)", "B", "F(6,3)", "I", "I(3)", "I(19)", "D", "T", "L", "M", "M(200)", "G", "X(1)"];

    public static CatalogEntry Of(Seeded random)
    {
        var items = Enumerable.Range(1, 1 + random.Int(8)).Select(number => Item(random, number)).ToList();
        if (random.Int(2) == 0) items.Add(Entry.Item("主键", random.Pick("C(12)", "C(5)", "I(6)", "N(9)"), key: true));
        if (random.Int(4) == 0) items.Add(Entry.Item("副键", "C(1)", key: true, codes: ["甲", "乙"]));
        if (items.Count(item => item.IsKey) == 1 && items[^1].Name == "副键") items[^1].IsKey = false;
        return Entry.Of([.. items]);
    }

    private static InformationItem Item(Seeded random, int number)
    {
        var name = "项" + number;
        var english = random.Int(3) == 0 ? "item_" + number : null;
        var isRequired = random.Int(3) == 0;
        return random.Int(4) switch
        {
            0 => Entry.Item(name, random.Pick("C(80)", "C", "M"), isRequired, identifier: IdentifierKind.KnownValues[random.Int(IdentifierKind.KnownValues.Count)], english: english),
            1 => Entry.Item(name, random.Pick("C(2)", "C(9)"), isRequired, english: english, codes: [.. Codes(random)]),
            _ => Entry.Item(name, random.Pick(Types), isRequired, english: english),
        };
    }

    private static IEnumerable<string> Codes(Seeded random) => Enumerable.Range(1, 1 + random.Int(5)).Select(code => random.Pick("a", "A", "0", "类") + code).Distinct();
}
