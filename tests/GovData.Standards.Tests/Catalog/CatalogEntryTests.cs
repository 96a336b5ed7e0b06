using System.Text.Json;

namespace GovData.Standards.Tests;

public class CatalogEntryTests
{
    private const string Json = """
        {"title":"行政区划","code":"307005012/000001","providerName":"重庆市民政局","providerCode":"11500000009275780L",
         "format":{"category":"数据库","type":"KingbaseES"},"updateCycle":"EVERY_DECADE","publishedOn":"2025-11-06","version":3,
         "items":[{"name":"代码","englishName":"code","type":"C(6)","required":true,"isKey":true,"identifier":"DIVISION_CODE"},
                  {"name":"名称","type":"VARCHAR(50)","codeSet":["甲","乙"],"grade":"L2"},
                  {"name":"启用","type":"D","minimum":"1997-03-14","maximum":"2026-11-22","isUnique":true,"pattern":"[0-9-]+","codeList":"启用日"}],
         "sharing":{"type":"UNCONDITIONAL","method":"PLATFORM"},"opening":{"type":"CONDITIONAL","condition":"实名"},
         "relatedCodes":["307005/000009"],
         "constraints":[{"kind":"ORDERED","items":["启用","停用"]},{"kind":"SUM","items":["代码"],"of":"合计"}],"lastReview":{"by":"张"}}
        """;

    [Fact]
    public void What_is_passed_over_in_the_JSON_is_named_by_its_place() =>
        Assert.Equal(["items[1].grade", "constraints[1].of", "lastReview"], CatalogEntry.UnknownMembers(Json));

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"items\":null,\"sharing\":[{\"x\":1}]}")]
    public void What_is_no_entry_has_no_unknown_members(string json) => Assert.Empty(CatalogEntry.UnknownMembers(json));

    [Fact]
    public void What_was_passed_over_is_written_again_and_everything_else_is_known() =>
        Assert.Equal(["items[1].grade", "constraints[1].of", "lastReview"], CatalogEntry.UnknownMembers(CatalogEntry.FromJson(Json).ToJson()));

    [Fact]
    public void An_entry_is_read_from_the_contract_s_JSON()
    {
        var entry = CatalogEntry.FromJson(Json);

        Assert.Equal("行政区划", entry.Title);
        Assert.Equal(ResourceCategory.Database, entry.Format.Category);
        Assert.Equal(new CivilDate(2025, 11, 6), entry.PublishedOn);
        Assert.Equal(SharingType.Unconditional, entry.Sharing.Type);
        Assert.Equal(ItemDataType.Character(6), entry.Items[0].Type);
        Assert.Equal(IdentifierKind.DivisionCode, entry.Items[0].Identifier);
        Assert.Equal(["甲", "乙"], entry.Items[1].CodeSet);
        Assert.Equal(("1997-03-14", "2026-11-22", true), (entry.Items[2].Minimum, entry.Items[2].Maximum, entry.Items[2].IsUnique));
        Assert.Equal(("[0-9-]+", "启用日"), (entry.Items[2].Pattern, entry.Items[2].CodeList));
        Assert.Equal(TableConstraintKind.Ordered, entry.Constraints[0].Kind);
        Assert.Equal(["启用", "停用"], entry.Constraints[0].Items);
        Assert.Equal("ORDERED(启用, 停用)", entry.Constraints[0].ToString());
        Assert.Equal("307005012/000001 行政区划", entry.ToString());
    }

    [Fact]
    public void What_this_version_does_not_know_survives_the_round_trip()
    {
        var again = CatalogEntry.FromJson(CatalogEntry.FromJson(Json).ToJson());

        Assert.Equal("EVERY_DECADE", again.UpdateCycle!.Value);
        Assert.Equal("VARCHAR(50)", again.Items[1].Type.Text);
        Assert.Equal("L2", again.Items[1].Extensions["grade"].GetString());
        Assert.Equal("张", again.Extensions["lastReview"].GetProperty("by").GetString());
        Assert.Equal("SUM", again.Constraints[1].Kind!.Value);
        Assert.Equal("合计", again.Constraints[1].Extensions["of"].GetString());
        Assert.Equal(3, again.Version);
    }

    [Fact]
    public void An_entry_without_members_has_empty_collections_and_is_not_published()
    {
        var entry = CatalogEntry.FromJson("{}");

        Assert.Empty(entry.Items);
        Assert.Empty(entry.RelatedCodes);
        Assert.Empty(entry.Extensions);
        Assert.Empty(entry.Constraints);
        Assert.Empty(CatalogEntry.FromJson("{\"constraints\":null}").Constraints);
        Assert.Equal(0, entry.Version);
        Assert.Equal("", entry.Code);
        Assert.DoesNotContain("\"code\"", entry.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"version\"", entry.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"constraints\"", entry.ToJson(), StringComparison.Ordinal);
        Assert.Null(entry.PublishedOn);
    }

    [Fact]
    public void Every_member_is_written_under_its_agreed_name()
    {
        var full = CatalogEntry.FromJson(Json);
        full.Classification = "部门 / 重庆市";
        full.Abstract = "摘要";
        using var written = JsonDocument.Parse(full.ToJson());

        Assert.Equal(
            ["classification", "title", "code", "providerName", "providerCode", "abstract", "format", "items", "sharing", "opening",
                "updateCycle", "publishedOn", "relatedCodes", "constraints", "version", "lastReview"],
            written.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["name", "englishName", "type", "required", "isKey", "identifier", "codeSet", "isSensitive"],
            written.RootElement.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["name", "type", "required", "isKey", "codeSet", "codeList", "pattern", "minimum", "maximum", "isUnique", "isSensitive"],
            written.RootElement.GetProperty("items")[2].EnumerateObject().Select(member => member.Name));
        Assert.Contains("重庆市民政局", full.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"publishedOn\":\"2025-02-30\"}")]
    [InlineData("{\"updateCycle\":7}")]
    public void What_is_no_entry_is_a_format_error(string json) => Assert.Throws<FormatException>(() => CatalogEntry.FromJson(json));
}
