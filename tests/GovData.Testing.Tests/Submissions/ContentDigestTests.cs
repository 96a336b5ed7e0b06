using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;
using GovData.Standards;

namespace GovData.Testing.Tests;

/// <summary>Held against digests and sums that are made here from the lines themselves, and against the contract's vector.</summary>
public class ContentDigestTests
{
    private const string Key = TestCenter.ProviderCode + ".2026.FULL.1";
    private static readonly string[] s_lines = ["500101,万州区,1998,张三", "500102,涪陵区,1998,", "500103,渝中区,1997,李四"];

    private static readonly string s_otherOrder = Sending.Digest(Encoding.UTF8.GetBytes("区划代码\tC(6)\tR\tK\tDIVISION_CODE\t\n生效年份\tN(4)\t-\t-\t\t\n区划名称\tC(40)\tR\t-\t\t\n联系人\tC(20)\t-\t-\t\t\n"));

    private readonly TestCenter _center = new(providerLevel: 2);

    [Fact]
    public async Task A_range_has_its_rows_by_the_next_digit_with_counts_and_sums()
    {
        var code = await StoreAsync();

        var answer = (await AskAsync(code, [""])).Json;

        Assert.Equal((1, 3), (answer["dataVersion"]!.GetValue<int>(), answer["rows"]!.GetValue<int>()));
        var range = Assert.Single(answer["ranges"]!.AsArray())!;
        Assert.Equal(("", 3, SumOf(s_lines)), (Text(range, "prefix"), range["rows"]!.GetValue<int>(), Text(range, "sum")));
        Assert.Empty(Listed(range));
        Assert.Equal(
            s_lines.GroupBy(line => KeyOf(line)[..1]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()} {SumOf(g)}"),
            range["buckets"]!.AsArray().Select(b => $"{Text(b!, "prefix")} {b!["rows"]} {Text(b, "sum")}"));
    }

    [Fact]
    public async Task A_deep_prefix_holds_its_rows_alone_and_one_without_rows_is_empty()
    {
        var code = await StoreAsync();
        var prefix = KeyOf(s_lines[1])[..16];
        var other = (prefix[0] == '0' ? "1" : "0") + prefix[1..];

        var ranges = (await AskAsync(code, [prefix, other, ""], withRows: true)).Json["ranges"]!.AsArray();

        Assert.Equal([prefix, other, ""], ranges.Select(range => Text(range!, "prefix")));
        Assert.Equal($"sm3:{KeyOf(s_lines[1])} sm3:{Sm3(s_lines[1])}", Assert.Single(Listed(ranges[0]!)));
        Assert.Equal((0, new string('0', 64), 0), (ranges[1]!["rows"]!.GetValue<int>(), Text(ranges[1]!, "sum"), Listed(ranges[1]!).Count()));
        Assert.Equal(s_lines.Select(line => $"sm3:{KeyOf(line)} sm3:{Sm3(line)}").Order(StringComparer.Ordinal), Listed(ranges[2]!));
        Assert.Empty(ranges[2]!["buckets"]!.AsArray());
    }

    [Fact]
    public async Task The_contracts_vector_is_what_the_center_says()
    {
        var vector = JsonNode.Parse(File.ReadAllText(Repository.Path("docs/contract/vectors/content-digests.json")))!;
        var items = JsonNode.Parse(File.ReadAllText(Repository.Path("docs/contract/vectors/schema-digest.json")))!;
        var code = await _center.PublishAsync(Entries.Divisions(entry => entry["items"] = items["items"]!.DeepClone()));
        var rows = string.Concat(vector["rows"]!.AsArray().Reverse().Select(row => Text(row!, "line") + "\r\n"));
        var announcement = Sending.Announcement(code);
        announcement["schemaDigest"] = Text(items, "sm3");
        var bytes = Encoding.UTF8.GetBytes(string.Join(',', vector["items"]!.AsArray()) + "\r\n" + rows);
        await _center.Provider.PostAsync("/v1/submissions/" + Key, announcement);
        await _center.Provider.PartAsync(Key, 1, bytes);
        await _center.Provider.CloseAsync(Key, Sending.Manifest(Key, TestCenter.ProviderCode, announcement, [bytes], 5, m => m["schemaDigest"] = Text(items, "sm3")));
        Assert.Equal("STORED", (await _center.Provider.GetAsync("/v1/submissions/" + Key)).String("state"));

        var range = (await AskAsync(code, [""], withRows: true, schema: Text(items, "sm3"))).Json["ranges"]![0]!;

        Assert.Equal(Text(vector, "sum"), Text(range, "sum"));
        Assert.Equal(vector["rows"]!.AsArray().Select(row => $"{Text(row!, "key")} {Text(row!, "row")}").Order(StringComparer.Ordinal), Listed(range));
    }

    [Fact]
    public async Task It_is_about_the_rows_in_effect_in_the_order_of_the_entry()
    {
        var code = await StoreAsync();
        await SubmitAsync(code, "DELTA", "区划名称,区划代码,联系人,生效年份\r\n江北区,500105,,1997\r\n改名,500101,王五,\r\n", 2);
        await SubmitAsync(code, "DELETION", "区划代码\r\n500102\r\n", 1);

        var answer = (await AskAsync(code, [""])).Json;

        Assert.Equal((3, SumOf(["500101,改名,,王五", "500103,渝中区,1997,李四", "500105,江北区,1997,"])), (answer["dataVersion"]!.GetValue<int>(), Text(answer["ranges"]![0]!, "sum")));
    }

    [Fact]
    public async Task More_rows_than_an_answer_lists_are_given_as_buckets_in_the_order_asked()
    {
        var code = await _center.PublishAsync(Entries.Divisions(entry => entry["items"]![0]!["identifier"] = null));
        var rows = Enumerable.Range(0, 6_000).Select(n => FormattableString.Invariant($"{n:000000},区,,")).ToList();
        var schema = Sending.Digest(Encoding.UTF8.GetBytes("区划代码\tC(6)\tR\tK\t\t\n区划名称\tC(40)\tR\t-\t\t\n生效年份\tN(4)\t-\t-\t\t\n联系人\tC(20)\t-\t-\t\t\n"));
        await SubmitAsync(code, "FULL", Sending.Header + string.Concat(rows.Select(row => row + "\r\n")), rows.Count, schema);

        var ranges = (await AskAsync(code, ["0", "", "1"], withRows: true, schema: schema)).Json["ranges"]!.AsArray();

        Assert.Equal([true, false, true], ranges.Select(range => range!["buckets"]!.AsArray().Count == 0));
        Assert.Equal(rows.Count(row => KeyOf(row)[0] == '1'), Listed(ranges[2]!).Count());
        Assert.Equal(16, ranges[1]!["buckets"]!.AsArray().Count);
        Assert.Equal(SumOf(rows), Text(ranges[1]!, "sum"));

        ranges = (await AskAsync(code, [.. "0123456789abcdef".Select(digit => digit.ToString())], withRows: true, schema: schema)).Json["ranges"]!.AsArray();
        var listed = ranges.TakeWhile(range => range!["buckets"]!.AsArray().Count == 0).Sum(range => range!["rows"]!.GetValue<int>());
        Assert.InRange(listed, 4_000, 5_000);
        Assert.Equal(listed, ranges.Sum(range => Listed(range!).Count()));
    }

    [Fact]
    public async Task Nothing_stored_is_version_0_and_what_was_recalled_is_gone()
    {
        var code = await _center.PublishAsync();
        var answer = (await AskAsync(code, [""])).Json;
        Assert.Equal((0, 0, new string('0', 64)), (answer["dataVersion"]!.GetValue<int>(), answer["rows"]!.GetValue<int>(), Text(answer["ranges"]![0]!, "sum")));

        await _center.Provider.SubmitAsync(Key, Sending.Announcement(code), Sending.Rows, 3);
        var recall = new JsonObject { ["key"] = Key, ["department"] = TestCenter.ProviderCode, ["reason"] = "误选文件", ["recalledAt"] = "2026-11-22T08:00:00Z" };
        await _center.Provider.PostAsync($"/v1/submissions/{Key}/recall", new JsonObject { ["recall"] = await _center.Provider.DocumentAsync("submission-recall", recall) });

        answer = (await AskAsync(code, [""])).Json;
        Assert.Equal((2, 0), (answer["dataVersion"]!.GetValue<int>(), answer["rows"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Whoever_is_not_the_source_or_means_another_entry_is_refused()
    {
        var code = await StoreAsync();

        Assert.Equal("not-the-source", (await _center.User.PostAsync("/v1/content-digests/query", Query(code, [""]))).Code);
        Assert.Equal("schema-digest-mismatch", (await AskAsync(code, [""], schema: Sending.Digest([1]))).Code);
        Assert.Equal("entry-unknown", (await AskAsync("307005012/999999", [""])).Code);
        Assert.Equal("schema-violation", (await AskAsync(code, ["A"])).Code);
        Assert.Equal("schema-violation", (await AskAsync(code, [new string('0', 17)])).Code);
        _center.Mock.Authority.AssignResponsibility(code, TestCenter.UserCode, "2027", "2027-12-31");
        Assert.Equal(200, (await _center.User.PostAsync("/v1/content-digests/query", Query(code, [""]))).Status);
    }

    [Fact]
    public async Task The_version_of_the_entry_in_force_orders_the_values()
    {
        var code = await StoreAsync();
        await AskAsync(code, [""]);
        await ReorderAsync(code);
        var query = Query(code, [""], schema: s_otherOrder);
        Assert.Equal("entry-version-superseded", (await _center.Provider.PostAsync("/v1/content-digests/query", query)).Code);
        query["entry"]!["version"] = 2;

        var answer = await _center.Provider.PostAsync("/v1/content-digests/query", query);

        Assert.Equal(SumOf(["500101,1998,万州区,张三", "500102,1998,涪陵区,", "500103,1997,渝中区,李四"]), Text(answer.Json["ranges"]![0]!, "sum"));
    }

    [Fact]
    public async Task A_delta_under_a_version_whose_items_stand_in_another_order_is_merged_by_their_names()
    {
        var code = await StoreAsync();
        await ReorderAsync(code);
        var delta = Sending.Announcement(code, mode: "DELTA");
        (delta["entry"]!["version"], delta["schemaDigest"]) = (2, s_otherOrder);
        await _center.Provider.SubmitAsync(TestCenter.ProviderCode + ".2026.DELTA.1", delta, "500102,涪陵区,1999,王五\r\n", 1, manifest => manifest["schemaDigest"] = s_otherOrder);
        var query = Query(code, [""], schema: s_otherOrder);
        query["entry"]!["version"] = 2;

        var answer = await _center.Provider.PostAsync("/v1/content-digests/query", query);

        Assert.Equal(SumOf(["500101,1998,万州区,张三", "500102,1999,涪陵区,王五", "500103,1997,渝中区,李四"]), Text(answer.Json["ranges"]![0]!, "sum"));
    }

    [Fact]
    public async Task An_entry_without_a_key_is_refused()
    {
        var code = await _center.PublishAsync(Entries.Divisions(entry => entry["items"]![0]!["isKey"] = false));
        var schema = Sending.Digest(Encoding.UTF8.GetBytes("区划代码\tC(6)\tR\t-\tDIVISION_CODE\t\n区划名称\tC(40)\tR\t-\t\t\n生效年份\tN(4)\t-\t-\t\t\n联系人\tC(20)\t-\t-\t\t\n"));

        Assert.Equal("key-item-missing", (await AskAsync(code, [""], schema: schema)).Code);
    }

    /// <summary>Publishes version 2, in which name and year have changed places.</summary>
    private async Task ReorderAsync(string code)
    {
        var entry = CatalogEntry.FromJson((await _center.Provider.GetAsync("/v1/catalog/entries/" + code)).Text);
        entry.Items = [entry.Items[0], entry.Items[2], entry.Items[1], entry.Items[3]];
        entry.Version = 2;
        _center.Mock.Seed.Entry(entry);
    }

    private async Task<string> StoreAsync()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync(Key, Sending.Announcement(code), Sending.Rows, 3);
        return code;
    }

    private async Task SubmitAsync(string code, string mode, string table, int rows, string? schema = null)
    {
        var (key, bytes) = ($"{TestCenter.ProviderCode}.2026.{mode}.9", Encoding.UTF8.GetBytes(table));
        var announcement = Sending.Announcement(code, mode);
        announcement["schemaDigest"] = schema ?? Sending.SchemaDigest;
        await _center.Provider.PostAsync("/v1/submissions/" + key, announcement);
        await _center.Provider.PartAsync(key, 1, bytes);
        var closed = await _center.Provider.CloseAsync(key, Sending.Manifest(key, TestCenter.ProviderCode, announcement, [bytes], rows, m => m["schemaDigest"] = schema ?? Sending.SchemaDigest));
        Assert.True(closed.Status == 202, closed.Text);
        Assert.Equal("STORED", (await _center.Provider.GetAsync("/v1/submissions/" + key)).String("state"));
    }

    private Task<TestAnswer> AskAsync(string code, string[] prefixes, bool withRows = false, string? schema = null) =>
        _center.Provider.PostAsync("/v1/content-digests/query", Query(code, prefixes, withRows, schema));

    private static JsonObject Query(string code, string[] prefixes, bool withRows = false, string? schema = null) => new()
    {
        ["entry"] = new JsonObject { ["code"] = code, ["version"] = 1 },
        ["schemaDigest"] = schema ?? Sending.SchemaDigest,
        ["prefixes"] = new JsonArray([.. prefixes.Select(prefix => JsonValue.Create(prefix))]),
        ["withRows"] = withRows,
    };

    private static IEnumerable<string> Listed(JsonNode range) => range["listed"]!.AsArray().Select(row => $"{Text(row!, "key")} {Text(row!, "row")}");

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static string KeyOf(string line) => Sm3(line.Split(',')[0]);

    private static string Sm3(string text) => Convert.ToHexStringLower(ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(text)).Value.Span);

    private static string SumOf(IEnumerable<string> lines)
    {
        var sum = lines.Aggregate(BigInteger.Zero, (all, line) => all + BigInteger.Parse("0" + Sm3(line), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) % BigInteger.Pow(2, 256);
        return sum.ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(64, '0');
    }
}
