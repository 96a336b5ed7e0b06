using System.Text.Json;
using GovData.Conventions.Tests.House;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Conventions.Tests.Documents;

/// <summary>The page's entry as a file and its table of words against what the packages read.</summary>
public class EntryWordsTests
{
    private const string Page = "docs/catalog.md";

    [Fact]
    public void The_entry_of_the_page_has_nothing_that_breaks_a_rule()
    {
        var entry = CatalogEntry.FromJson(Assert.Single(Pages.Blocks, block => block.Page == Page && block.Language == "json").Text);

        Assert.Equal(5, entry.Items.Count);
        Assert.Empty(CatalogValidator.Validate(entry).Counts.Select(found => $"{found.Item}: {found.Rule}"));
    }

    [Fact]
    public void The_entry_of_the_page_names_no_member_that_would_be_passed_over()
    {
        var page = Assert.Single(Pages.Blocks, block => block.Page == Page && block.Language == "json").Text;
        using var written = JsonDocument.Parse(page);
        using var read = JsonDocument.Parse(CatalogEntry.FromJson(page).ToJson());

        Assert.Empty(Members(written.RootElement).Except(Members(read.RootElement)));
    }

    [Fact]
    public void Every_word_of_an_entry_stands_on_the_page() => Assert.Equal(
        [
            Row("format.category", ResourceCategory.KnownValues), Row("sharing.type", SharingType.KnownValues), Row("sharing.method", SharingMethod.KnownValues),
            Row("opening.type", OpeningType.KnownValues), Row("updateCycle", UpdateCycle.KnownValues), Row("items[].identifier", IdentifierKind.KnownValues),
            Row("constraints[].kind", TableConstraintKind.KnownValues),
        ],
        File.ReadLines(Repository.PathOf(Page))
            .SkipWhile(line => !line.StartsWith("## Words", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Take(7));

    private static string Row<T>(string member, IEnumerable<T> values)
        where T : OpenEnum<T>, new() =>
        $"| `{member}` | {string.Join(", ", values.Select(one => one.Value == one.Chinese ? $"`{one.Value}`" : $"`{one.Value}` {one.Chinese}"))} |";

    private static IEnumerable<string> Members(JsonElement of, string at = "") => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(member => Members(member.Value, $"{at}/{member.Name}").Prepend($"{at}/{member.Name}")),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(one => Members(one, at)),
        _ => [],
    };
}
