using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

/// <summary>The bodies of a submission of the divisions table, as a department's system would make them.</summary>
internal static class Sending
{
    public const string Header = "区划代码,区划名称,生效年份,联系人\r\n";
    public const string Rows = "500101,万州区,1998,张三\r\n500102,涪陵区,1998,\r\n500103,渝中区,1997,李四\r\n";

    /// <summary>Written from the operation's description, not from the mock.</summary>
    public static string SchemaDigest { get; } = Digest(Encoding.UTF8.GetBytes(
        "区划代码\tC(6)\tR\tK\tDIVISION_CODE\t\n区划名称\tC(40)\tR\t-\t\t\n生效年份\tN(4)\t-\t-\t\t\n联系人\tC(20)\t-\t-\t\t\n"));

    public static string Digest(byte[] bytes) => ContentDigest.Of(DigestAlgorithm.Sm3, bytes).ToString();

    public static JsonObject Announcement(string code, string mode = "FULL", string badRows = "ALL_OR_NOTHING", string? line = null) => new()
    {
        ["entry"] = new JsonObject { ["code"] = code, ["version"] = 1 },
        ["responsibilityLine"] = line,
        ["period"] = "2026",
        ["mode"] = mode,
        ["badRows"] = badRows,
        ["target"] = "BASE_NATURAL_RESOURCES",
        ["schemaDigest"] = SchemaDigest,
        ["generation"] = 1,
    };

    public static JsonObject Manifest(string key, string department, JsonObject announcement, IReadOnlyList<byte[]> parts, int rows, Action<JsonObject>? change = null)
    {
        var manifest = new JsonObject
        {
            ["key"] = key,
            ["department"] = department,
            ["entry"] = announcement["entry"]!.DeepClone(),
            ["period"] = announcement["period"]!.DeepClone(),
            ["mode"] = announcement["mode"]!.DeepClone(),
            ["parts"] = new JsonArray([.. parts.Select((p, i) => new JsonObject { ["number"] = i + 1, ["digest"] = Digest(p), ["size"] = p.Length })]),
            ["rows"] = rows,
            ["controlTotals"] = new JsonObject(),
            ["schemaDigest"] = SchemaDigest,
            ["reportDigest"] = null,
            ["totalSize"] = parts.Sum(p => p.Length),
        };
        change?.Invoke(manifest);
        return manifest;
    }

    public static Task<TestAnswer> PartAsync(this TestCaller caller, string key, int number, byte[] bytes, int generation = 1, int epoch = 1, string? digest = null) =>
        caller.PostBytesAsync($"/v1/submissions/{key}/parts/{number}?generation={generation}&epoch={epoch}&digest={Uri.EscapeDataString(digest ?? Digest(bytes))}", bytes);

    public static async Task<TestAnswer> CloseAsync(this TestCaller caller, string key, JsonObject manifest) =>
        await caller.PostAsync($"/v1/submissions/{key}/close", new JsonObject { ["manifest"] = await caller.DocumentAsync("submission-manifest", manifest) });

    /// <summary>Announces, sends one part and closes; gives the status after.</summary>
    public static async Task<TestAnswer> SubmitAsync(this TestCaller caller, string key, JsonObject announcement, string rows, int count, Action<JsonObject>? change = null)
    {
        var bytes = Encoding.UTF8.GetBytes(Header + rows);
        var announced = await caller.PostAsync("/v1/submissions/" + key, announcement);
        Assert.True(announced.Status == 200, announced.Text);
        Assert.Equal(200, (await caller.PartAsync(key, 1, bytes)).Status);
        var closed = await caller.CloseAsync(key, Manifest(key, caller.Department.Code, announcement, [bytes], count, change));
        Assert.True(closed.Status == 202, closed.Text);
        return await caller.GetAsync("/v1/submissions/" + key);
    }
}
