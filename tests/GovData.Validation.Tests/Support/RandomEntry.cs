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
        var entry = Entry.Of([.. items]);
        foreach (var item in items) Declare(item, random);
        if (random.Int(3) == 0) Link(entry, random);
        return entry;
    }

    /// <summary>Bounds, patterns and uniqueness, some of which cannot be judged by.</summary>
    private static void Declare(InformationItem item, Seeded random)
    {
        var isFree = item.CodeSet.Count == 0 && item.Identifier is null;
        var type = item.Type.Text;
        if (isFree && random.Int(3) == 0 && type is "N(5,2)" or "I(3)" or "B" or "F(6,3)" or "N") (item.Minimum, item.Maximum) = random.Pick<(string?, string?)>(("0", "99.5"), ("-10", null), (null, "50"), ("5", "1"), ("x", null));
        if (isFree && random.Int(3) == 0 && type is "D" or "T") (item.Minimum, item.Maximum) = random.Pick<(string?, string?)>(("2020-01-01", "2020-12-31"), (null, "1980-06-01"), ("2030-01-01", null), ("2021-13-01", null));
        if (isFree && random.Int(3) == 0 && type is "C(8)" or "C(60)" or "C" or "M") item.Pattern = random.Pick("[A-Z]{2}[0-9]{4}", "渝[A-Z][0-9A-Z]{5}", "[a-z]{4}", "(", "[0-9]{1,3}");
        if (isFree && !item.IsKey && random.Int(8) == 0 && type is "C(8)" or "C(60)" or "I" or "N(12)" or "D" && item.Pattern is null) item.IsUnique = true;
    }

    private static void Link(CatalogEntry entry, Seeded random)
    {
        var items = entry.Items;
        items.Add(Entry.Item("证件", "C(18)", required: random.Int(2) == 0, identifier: random.Pick(IdentifierKind.CitizenId, IdentifierKind.HmtResidencePermit)));
        items.Add(Entry.Item("出生", random.Pick("D", "T", "C(10)", "C(8)")));
        items.Add(Entry.Item("性别", "C(3)", codes: random.Pick<string[]>([], ["1", "2"], ["男", "女"], ["男性", "女性", "未说明"], ["M", "F"], ["2"])));
        items.Add(Entry.Item("起", random.Pick("D", "T")));
        items.Add(Entry.Item("止", random.Pick("D", "T")));
        items.Add(Entry.Item("少", random.Pick("N(5,2)", "I(4)")));
        items.Add(Entry.Item("多", random.Pick("N(5,2)", "I(4)", "N(8,4)")));
        TableConstraint Of(TableConstraintKind kind, params string[] names) => new() { Kind = kind, Items = [.. names] };
        TableConstraint[] all =
        [
            Of(TableConstraintKind.BirthDate, "证件", "出生"), Of(TableConstraintKind.Sex, "证件", "性别"), Of(TableConstraintKind.Ordered, "起", "止"), Of(TableConstraintKind.Ordered, "少", "多"),
            Of(TableConstraintKind.Unique, "证件", "起"), Of(TableConstraintKind.Ordered, "起", "多"), Of(TableConstraintKind.Of("NEW"), "起"), Of(TableConstraintKind.Unique, "没有"),
        ];
        entry.Constraints = [.. all.Where(_ => random.Int(2) == 0)];
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
