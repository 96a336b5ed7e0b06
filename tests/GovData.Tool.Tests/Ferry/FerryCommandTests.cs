using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Testing;
using GovData.Tool.Tests.Submissions;

namespace GovData.Tool.Tests.Ferry;

public sealed class FerryCommandTests : IDisposable
{
    private const string Department = "11500000MB1000010R";
    private const string Key = Department + ".307005012-000001.2026.FULL.1";
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-ferry-").FullName;
    private readonly MockCenter center = new();

    public FerryCommandTests()
    {
        var department = center.Departments.Add(Department, "500000", "示例局", level: 2);
        var carrier = center.Departments.AddCarrier(Department, "前置机");
        center.Seed.Entry(Office.Entry());
        Write("entry.json", Office.Entry().ToJson());
        Write("permits.csv", Office.Table(40));
        Write("center.pem", center.Keys.Trusted.ToPem());
        Write("center-encryption.pem", center.Keys.Encryption.PublicKey.ToPem());
        Write("packer.key", department.SigningKey!.ToPem());
        Write("packer.pem", department.VerificationKey!.ToPem());
        Write("carrier.key", carrier.SigningKey!.ToPem());
        Write("front.json", $$"""
            {
              "Endpoint": "{{center.Endpoint}}", "Department": { "Code": "{{Department}}", "Division": "500000" },
              "AppKey": { "Name": "{{carrier.AppKey}}", "Secret": "{{carrier.AppSecret}}" }, "SigningKeyFile": "carrier.key", "TrustedKeysFile": "center.pem",
              "Budgets": { "MaxRetries": 0 }
            }
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Packed_inside_sent_in_front_and_imported_it_is_answered_as_a_submission_is()
    {
        var limits = await RunAsync("limits", "--center", PathOf("front.json"));
        Assert.True(limits.Code == 0, limits.Error);
        Write("limits.json", limits.Output);

        var packed = await PackAsync("--limits", PathOf("limits.json"), "--encrypt-for", PathOf("center-encryption.pem"));
        Assert.Equal((0, "PACKED", ""), (packed.Code, State(packed), Warnings(packed)));

        var sent = await SendAsync();
        Assert.True(sent.Code == 0, sent.Error);
        Assert.Equal(("STORED", """{"sent":40,"stored":40,"rejected":0}"""), (State(sent), Answer(sent).GetProperty("rows").GetRawText()));

        var imported = await ImportAsync();
        Assert.True(imported.Code == 0, imported.Error);
        Assert.Equal(("STORED", Key, 2), (State(imported), Answer(imported).GetProperty("key").GetString(), Answer(imported).GetProperty("evidence").GetProperty("entries").GetInt32()));
        Assert.Equal(Answer(sent).GetProperty("receipt").GetRawText(), Answer(imported).GetProperty("receipt").GetRawText());
        Assert.True(SignedDocument.Parse(Answer(imported).GetProperty("receipt").GetProperty("document").GetRawText()).Verify(center.TrustedKeys).IsValid);
        Assert.Equal((1, 1), (center.Journal.Effects("announceSubmission", Key), center.Journal.Effects("closeSubmission", Key)));

        Assert.Equal((0, imported.Output), (await ImportAsync() is var again ? (again.Code, again.Output) : default));
        Assert.Equal((0, imported.Output), (await RunAsync("status", "--ledger", PathOf("ledger.db"), "--output", "json") is var status ? (status.Code, status.Output) : default));
    }

    [Fact]
    public async Task Before_its_receipts_come_back_it_is_packed_and_resume_leaves_it_alone()
    {
        await PackAsync();

        var status = await RunAsync("status", "--ledger", PathOf("ledger.db"), "--output", "json");
        Assert.Equal((3, "PACKED"), (status.Code, State(status)));
        var resumed = await RunAsync("resume", "--ledger", PathOf("ledger.db"), "--center", PathOf("front.json"));
        Assert.Equal((0, ""), (resumed.Code, resumed.Output));
        Assert.Empty(center.Journal);
    }

    [Fact]
    public async Task A_package_that_was_changed_is_named_and_not_sent()
    {
        await PackAsync();
        await File.AppendAllTextAsync(Path.Combine(PathOf("package"), "announcement.json"), " ");

        var run = await SendAsync();

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("announcement.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("consignment.file-changed", run.Error, StringComparison.Ordinal);
        Assert.Empty(center.Journal);
        Assert.False(File.Exists(PathOf("receipts.json")));
    }

    [Fact]
    public async Task Another_packers_signature_and_another_centers_receipt_are_refused()
    {
        await PackAsync();
        Write("packer.pem", SigningKey.CreateSm2().PublicKey.ToPem());
        var sent = await SendAsync();
        Assert.Equal(1, sent.Code);
        Assert.Contains("signature.untrusted-key", sent.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("send", PathOf("package"), "--center", PathOf("front.json"), "--out", PathOf("receipts.json"))).Code);
        Write("center.pem", SigningKey.CreateSm2().PublicKey.WithOwner("another center", KeyRole.Center).ToPem());
        var imported = await ImportAsync();
        Assert.Equal((1, ""), (imported.Code, imported.Output));
        Assert.Contains("signature.untrusted-key", imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_center_refuses_is_answered_as_refused_on_both_sides()
    {
        await PackAsync();
        center.Outcomes.Next("announceSubmission", MockOutcome.Problem("entry-version-superseded"));

        var sent = await SendAsync();
        var imported = await ImportAsync();

        Assert.Equal((1, "REFUSED", 1, "REFUSED"), (sent.Code, State(sent), imported.Code, State(imported)));
        Assert.Equal("entry-version-superseded", Answer(imported).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_broken_network_is_not_finished_and_the_same_command_goes_on()
    {
        await PackAsync();
        center.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());

        Assert.Equal(3, (await SendAsync()).Code);
        Assert.Equal(0, (await SendAsync()).Code);
        Assert.Equal(1, center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task A_package_without_signature_or_encryption_is_packed_with_a_warning()
    {
        var run = await RunAsync("pack", PathOf("permits.csv"), "--entry", PathOf("entry.json"), "--ledger", PathOf("ledger.db"), "--period", "2026", "--out", PathOf("package"));

        Assert.Equal(0, run.Code);
        Assert.Contains("not signed", run.Error, StringComparison.Ordinal);
        Assert.Contains("not encrypted", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack permits.csv --entry entry.json --ledger ledger.db", "--out")]
    [InlineData("pack --entry entry.json --ledger ledger.db --out package", "file")]
    [InlineData("pack permits.csv --entry entry.json --out package", "--ledger")]
    [InlineData("send package --out receipts.json", "--center")]
    [InlineData("send package --center front.json", "--out")]
    [InlineData("receipts import receipts.json --ledger ledger.db", "--trust")]
    [InlineData("receipts import --ledger ledger.db --trust center.pem", "receipts")]
    public async Task What_is_missing_is_named(string words, string missing)
    {
        var run = await RunAsync([.. words.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) || word == "package" ? PathOf(word) : word)]);

        Assert.Equal(2, run.Code);
        Assert.Contains(missing, run.Error, StringComparison.Ordinal);
    }

    private Task<Run> PackAsync(params string[] more) => RunAsync(
    [
        "pack", PathOf("permits.csv"), "--entry", PathOf("entry.json"), "--ledger", PathOf("ledger.db"), "--period", "2026", "--part-size", "1024",
        "--signing-key", PathOf("packer.key"), "--out", PathOf("package"), "--output", "json", .. more,
    ]);

    private Task<Run> SendAsync() => RunAsync(
        "send", PathOf("package"), "--center", PathOf("front.json"), "--out", PathOf("receipts.json"), "--trust", PathOf("packer.pem"), "--output", "json");

    private Task<Run> ImportAsync() => RunAsync("receipts", "import", PathOf("receipts.json"), "--ledger", PathOf("ledger.db"), "--trust", PathOf("center.pem"), "--output", "json");

    private async Task<Run> RunAsync(params string[] words)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo("en-US")) { Network = center.CreateHandler };
        var code = await new Terminal(session).RunAsync(words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }

    private static JsonElement Answer(Run run) => JsonDocument.Parse(run.Output).RootElement;

    private static string? State(Run run) => Answer(run).GetProperty("state").GetString();

    private static string Warnings(Run run) => run.Error.Contains("not encrypted", StringComparison.Ordinal) || run.Error.Contains("not signed", StringComparison.Ordinal) ? run.Error : "";

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private string PathOf(string name) => Path.Combine(folder, name);
}
