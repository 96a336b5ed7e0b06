using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class ReconcileContentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;
    private readonly MockCenter center = new();
    private readonly CatalogEntry entry = Office.Entry();
    private readonly MockDepartment department;

    public ReconcileContentTests()
    {
        department = center.Departments.Add(entry.ProviderCode, "500000", "示例局");
        File.WriteAllText(PathOf("permits.csv"), Office.Table(40));
        Publish();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_table_that_was_submitted_agrees()
    {
        await StoreAsync();

        var run = await CompareAsync("permits.csv", "--output", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """{"entry":"307005012/000001","version":1,"dataVersion":1,"rows":{"here":40,"center":40,"unreadable":0},"differences":{"onlyHere":0,"onlyCenter":0,"otherValues":0,"repeated":0,"areAll":true},"restarts":0}""" + "\n",
            run.Output);
        Assert.Equal("40 rows here, 40 at the center (data version 1): they agree\n", (await CompareAsync("permits.csv")).Output);
    }

    [Fact]
    public async Task What_differs_is_counted_in_the_answer_and_listed_in_a_file_alone()
    {
        await StoreAsync();
        Change();

        var run = await CompareAsync("changed.csv", "--differences", PathOf("list.csv"), "--earlier", PathOf("permits.csv"));

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal("41 rows here, 40 at the center (data version 1): they differ\n  1 only here, 1 only at the center, 1 with other values, 1 repeated here\n", run.Output);
        Assert.Equal("差异 difference,记录 row,工作表行或文件行 line,编号,主键摘要 keyDigest\r\n", Lines()[0]);
        Assert.Equal(["other values,2,,P2,", "only here,40,,'=Q1,", "repeated here,41,,P5,"], Lines()[1..4].Select(line => line.TrimEnd()));
        Assert.StartsWith("only at the center,,,P40,sm3:", Lines()[4], StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("list.csv")));
        Assert.Equal(["center.json", "changed.csv", "entry.json", "keys.pem", "ledger.db", "ledger.db.spool", "list.csv", "permits.csv"],
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Where(name => !name!.StartsWith("ledger.db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sensitive_keys_are_masked_and_their_digests_left_out_unless_values_are_asked_for()
    {
        (entry.Items[0].IsSensitive, entry.Version) = (true, 2);
        Publish();
        await StoreAsync();
        Change();

        await CompareAsync("changed.csv", "--differences", PathOf("list.csv"), "--earlier", PathOf("permits.csv"));
        Assert.DoesNotContain("P2", string.Concat(Lines()), StringComparison.Ordinal);
        Assert.DoesNotContain("sm3:", string.Concat(Lines()), StringComparison.Ordinal);
        Assert.Equal(5, Lines().Length);

        await CompareAsync("changed.csv", "--differences", PathOf("list.csv"), "--show-values");
        Assert.Equal("other values,2,,P2,", Lines()[1].TrimEnd());
        Assert.StartsWith("only at the center,,,,sm3:", Lines()[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_is_spoken_where_it_is_read()
    {
        await StoreAsync();
        Change();

        var run = await RunAsync("zh-CN", "reconcile", "content", PathOf("changed.csv"), "--entry", PathOf("entry.json"), "--center", PathOf("center.json"), "--differences-limit", "40");

        Assert.Equal("本地 41 行，中心 40 行（数据版本 1）：不一致\n  仅本地有 1，仅中心有 1，内容不一致 1，本地重复 1\n", run.Output);
    }

    [Fact]
    public async Task Not_all_differences_are_said_not_to_be()
    {
        await File.WriteAllTextAsync(PathOf("permits.csv"), Office.Table(3_000));
        await StoreAsync();
        await File.WriteAllTextAsync(PathOf("changed.csv"), Office.Table(3_000).Replace("号", "号改", StringComparison.Ordinal).Replace("编号改", "编号", StringComparison.Ordinal));

        var run = await CompareAsync("changed.csv", "--differences-limit", "5", "--differences", PathOf("list.csv"));

        Assert.Equal(1, run.Code);
        Assert.Contains("these are not all differences", run.Output, StringComparison.Ordinal);
        Assert.Equal(1 + 5, Lines().Length);
    }

    [Theory]
    [InlineData(2, "--differences", "permits.csv", "--show-values")]
    [InlineData(2, "--differences-limit", "permits.csv", "--differences-limit", "0")]
    [InlineData(2, "Name one file")]
    [InlineData(3, "no table", "gone.csv")]
    [InlineData(3, "no table", "permits.csv", "--earlier", "gone.csv")]
    [InlineData(3, "编号", "other.csv")]
    [InlineData(3, "header.none", "none.csv")]
    public async Task What_cannot_be_compared_is_said(int code, string told, params string[] words)
    {
        await File.WriteAllTextAsync(PathOf("other.csv"), "名称,数量\r\n甲,1\r\n");
        await File.WriteAllTextAsync(PathOf("none.csv"), "甲,乙\r\n1,2\r\n");

        var run = await RunAsync("en-US", ["reconcile", "content", .. words.Take(1).Select(PathOf), "--entry", PathOf("entry.json"), "--center", PathOf("center.json"), .. words.Skip(1)]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_a_key_and_a_refusal_of_the_center_are_said()
    {
        foreach (var item in entry.Items) item.IsKey = false;
        await File.WriteAllTextAsync(PathOf("entry.json"), entry.ToJson());
        var keyless = await CompareAsync("permits.csv");
        Assert.Equal(3, keyless.Code);
        Assert.Contains("no key item", keyless.Error, StringComparison.Ordinal);

        entry.Items[1].IsKey = true;
        await File.WriteAllTextAsync(PathOf("entry.json"), entry.ToJson());
        var other = await CompareAsync("permits.csv");
        Assert.Equal(3, other.Code);
        Assert.Contains("schema-digest-mismatch", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_is_down_leaves_nothing_changed()
    {
        for (var i = 0; i < 4; i++) center.Outcomes.Next("getContentDigests", MockOutcome.Drop());

        var run = await CompareAsync("permits.csv", "--differences", PathOf("list.csv"));

        Assert.Equal((3, "", false), (run.Code, run.Output, File.Exists(PathOf("list.csv"))));
        Assert.Contains("Nothing was changed", run.Error, StringComparison.Ordinal);
    }

    private void Publish()
    {
        center.Seed.Entry(entry);
        File.WriteAllText(PathOf("entry.json"), entry.ToJson());
        File.WriteAllText(PathOf("keys.pem"), center.TrustedKeys.ToPem());
        File.WriteAllText(PathOf("center.json"), $$"""
            {
              "Endpoint": "{{center.Endpoint}}", "Department": { "Code": "{{department.Code}}", "Division": "500000" },
              "AppKey": { "Name": "{{department.AppKey}}", "Secret": "{{department.AppSecret}}" }, "TrustedKeysFile": "keys.pem", "Budgets": { "MaxRetries": 0 }
            }
            """);
    }

    /// <summary>The second row has another name, the last another key, the fifth is there twice.</summary>
    private void Change() => File.WriteAllText(PathOf("changed.csv"),
        Office.Table(40).Replace("第2号", "第二号", StringComparison.Ordinal).Replace("\r\nP40,", "\r\n=Q1,", StringComparison.Ordinal) + "P5,又一次,5\r\n");

    private async Task StoreAsync()
    {
        var run = await RunAsync("en-US", "submit", PathOf("permits.csv"), "--entry", PathOf("entry.json"), "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--period", "2026");
        Assert.True(run.Code == 0, run.Error);
    }

    private Task<Run> CompareAsync(string table, params string[] more) =>
        RunAsync("en-US", ["reconcile", "content", PathOf(table), "--entry", PathOf("entry.json"), "--center", PathOf("center.json"), .. more]);

    private async Task<Run> RunAsync(string culture, params string[] words)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo(culture)) { Network = center.CreateHandler };
        var code = await new Terminal(session).RunAsync(words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }

    private string[] Lines() => [.. File.ReadAllText(PathOf("list.csv"), Encoding.UTF8).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select((line, at) => at == 0 ? line + "\r\n" : line)];

    private string PathOf(string name) => Path.Combine(folder, name);
}
