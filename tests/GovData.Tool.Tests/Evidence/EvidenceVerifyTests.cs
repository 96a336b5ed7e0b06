using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Tool.Tests.Evidence;

public sealed class EvidenceVerifyTests : IDisposable
{
    private static readonly SoftwareSigningKey Key = SigningKey.CreateSm2();

    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_whole_log_is_proved_with_exit_0_and_its_report_on_standard_output_only()
    {
        var (code, output, error) = await RunAsync("en-US", "evidence", "verify", await LogAsync(), "--trust", Trust(Key));

        Assert.Equal(0, code);
        Assert.Contains(": PROVED: 2 lines, 1 streams", output, StringComparison.Ordinal);
        Assert.Contains("submission/1: PROVED; 2 entries: 2 signed by trusted keys", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("@evidence.jsonl")]
    [InlineData("[diagram]")]
    public async Task A_file_is_the_word_that_stands_there(string name)
    {
        File.Copy(await LogAsync(), PathOf(name));

        Assert.Equal(0, (await RunAsync("en-US", "evidence", "verify", PathOf(name), "--trust", Trust(Key))).Code);
        Assert.Contains($"{name}: cannot be read", (await RunAsync("en-US", "evidence", "verify", name)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_hyphens_a_word_is_a_file()
    {
        var (code, _, error) = await RunAsync("en-US", "evidence", "verify", "--trust", Trust(Key), "--", "--trsut");

        Assert.Equal(3, code);
        Assert.Contains("--trsut: cannot be read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_Chinese_reads_Chinese()
    {
        var (code, output, _) = await RunAsync("zh-CN", "evidence", "verify", await LogAsync(), "--trust", Trust(Key));

        Assert.Equal(0, code);
        Assert.Contains("：已证明：2 行，1 个流", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_log_is_broken_with_exit_1_and_the_line_is_named()
    {
        var log = await LogAsync();
        await File.WriteAllTextAsync(log, (await File.ReadAllTextAsync(log)).Replace("submission.manifest", "submission.manifesT", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(Key));

        Assert.Equal(1, code);
        Assert.Contains("line 2: ", output, StringComparison.Ordinal);
        Assert.Contains("(evidence.chain-broken)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_known_from_elsewhere_is_there_or_the_log_was_cut()
    {
        var log = await LogAsync();
        var lines = await File.ReadAllLinesAsync(log);
        var head = ContentDigest.Of(DigestAlgorithm.Sm3, System.Text.Encoding.UTF8.GetBytes(lines[^1])).ToString();

        var whole = await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(Key), "--head", head);
        await File.WriteAllTextAsync(log, string.Concat(lines[..^1].Select(line => line + "\n")));
        var cut = await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(Key), "--head", head);

        Assert.Equal(0, whole.Code);
        Assert.Contains("the last 0 not anchored", whole.Output, StringComparison.Ordinal);
        Assert.Equal(1, cut.Code);
        Assert.Contains("(evidence.head-missing)", cut.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_is_a_digest_and_held_against_one_file()
    {
        var log = await LogAsync();

        Assert.Equal(2, (await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(Key), "--head", "66c7")).Code);
        Assert.Equal(2, (await RunAsync("en-US", "evidence", "verify", log, log, "--trust", Trust(Key), "--head", "sm3:" + new string('0', 64))).Code);
    }

    [Fact]
    public async Task Without_a_trusted_key_it_cannot_be_judged()
    {
        var log = await LogAsync();

        Assert.Equal(3, (await RunAsync("en-US", "evidence", "verify", log)).Code);
        Assert.Equal(3, (await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(SigningKey.CreateP256()))).Code);
        Assert.Equal(3, (await RunAsync("en-US", "evidence", "verify", log, "--trust", PathOf("none.pem"))).Code);
        Assert.Equal(3, (await RunAsync("en-US", "evidence", "verify", log, "--trust", log)).Code);
        Assert.Contains(Key.PublicKey.KeyId, (await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(SigningKey.CreateP256()))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_log_without_a_key_is_broken_all_the_same()
    {
        var log = await LogAsync();
        await File.WriteAllLinesAsync(log, (await File.ReadAllLinesAsync(log)).Reverse());

        Assert.Equal(1, (await RunAsync("en-US", "evidence", "verify", log)).Code);
    }

    [Fact]
    public async Task A_page_or_workbook_is_no_evidence_and_cannot_be_judged()
    {
        var page = PathOf("page.html");
        await File.WriteAllTextAsync(page, "<html>\n<body>sign in</body>\n</html>\n");

        var (code, output, _) = await RunAsync("en-US", "evidence", "verify", page, "--trust", Trust(Key));

        Assert.Equal(3, code);
        Assert.Contains("no evidence file", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n'), line => line.Contains("line ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_trust_file_that_cannot_be_used_is_told_once()
    {
        var (log, none) = (await LogAsync(), PathOf("none.pem"));

        var alone = await RunAsync("en-US", "evidence", "verify", log, "--trust", none);
        var beside = await RunAsync("en-US", "evidence", "verify", log, "--trust", Trust(Key), none);

        Assert.Equal(3, alone.Code);
        Assert.Single(alone.Error.TrimEnd().Split('\n'));
        Assert.Equal(0, beside.Code);
        Assert.Contains("none.pem", beside.Error, StringComparison.Ordinal);
        Assert.Contains("Warning: 1 of the trust files could not be used", beside.Error, StringComparison.Ordinal);
        Assert.Contains("No trusted key", (await RunAsync("en-US", "evidence", "verify", log)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_file_cannot_be_judged_and_is_told_on_standard_error()
    {
        var (code, output, error) = await RunAsync("zh-CN", "evidence", "verify", PathOf("none.jsonl"), "--trust", Trust(Key));

        Assert.Equal(3, code);
        Assert.Empty(output);
        Assert.EndsWith("none.jsonl：无法读取。文件不存在。\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_a_line_for_each_input_the_same_in_every_language()
    {
        string good = await LogAsync(), bad = PathOf("bad.jsonl"), none = PathOf("none.jsonl");
        await File.WriteAllTextAsync(bad, "{\"stream\":\"a\"}\n");
        string[] arguments = ["evidence", "verify", good, bad, none, "--output", "json", "--trust", Trust(Key), Trust(SigningKey.CreateP256())];

        var (code, output, _) = await RunAsync("zh-CN", arguments);
        var answers = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(1, code);
        Assert.Equal(output, (await RunAsync("en-US", arguments)).Output);
        Assert.Equal([good, bad, none], answers.Select(answer => answer.GetProperty("input").GetString()!));
        Assert.Equal(["PROVED", "BROKEN", "CANNOT_JUDGE"], answers.Select(answer => answer.GetProperty("conclusion").GetString()!));
        Assert.Equal(2, answers[0].GetProperty("streams")[0].GetProperty("proved").GetInt32());
        Assert.Equal("evidence.not-an-entry", answers[1].GetProperty("streams")[0].GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal("input.unreadable", answers[2].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_interruption_answers_130()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        var terminal = new Terminal(new StringWriter(), new StringWriter(), CultureInfo.InvariantCulture);

        Assert.Equal(130, await terminal.RunAsync(["evidence", "verify", await LogAsync(), "--trust", Trust(Key)], interrupted.Token));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Trust(SigningKey key)
    {
        var path = PathOf(key.PublicKey.KeyId + ".pem");
        new TrustedKeys(key.PublicKey).Save(path);
        return path;
    }

    private async Task<string> LogAsync()
    {
        var path = PathOf("evidence.jsonl");
        if (File.Exists(path)) return path;
        var log = EvidenceLog.InFile(path);
        foreach (var kind in new List<string> { "submission.manifest", "submission.receipt" })
            log.Append(new EvidenceEntry
            {
                Stream = "submission/1",
                At = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero),
                Kind = kind,
                Level = 2,
                Reference = "k1",
                Document = await SignedDocument.SignAsync("t", "{}"u8.ToArray(), Key),
            });
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string culture, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await new Terminal(output, error, CultureInfo.GetCultureInfo(culture)).RunAsync(arguments, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
