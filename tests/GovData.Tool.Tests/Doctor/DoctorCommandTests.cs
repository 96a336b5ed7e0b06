using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Ledger.Tests;
using GovData.Testing;

namespace GovData.Tool.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private const string Host = "mock.center.invalid";
    private const string Department = "11500000MB1000010R";
    private static readonly DateTimeOffset Year = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-doctor-").FullName;
    private readonly ImpatientTime time = new();
    private readonly MockCenter center;
    private readonly TlsFront front = new(Host, Year, Year.AddYears(1));

    public DoctorCommandTests()
    {
        center = new MockCenter(new MockCenterOptions { TimeProvider = time });
        var department = center.Departments.Add(Department, "500000", "示例局", level: 2);
        File.WriteAllText(PathOf("root.pem"), front.Root);
        File.WriteAllText(PathOf("own.pem"), department.SigningKey!.ToPem());
        File.WriteAllText(PathOf("center.json"), $$"""
            {
              "Endpoint": "{{center.Endpoint}}", "Department": { "Code": "{{Department}}", "Division": "500000" },
              "AppKey": { "Name": "{{department.AppKey}}", "Secret": "{{department.AppSecret}}" }, "SigningKeyFile": "own.pem"
            }
            """);
    }

    public void Dispose()
    {
        front.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Where_nothing_is_wrong_every_probe_says_so()
    {
        var run = await RunAsync();

        Assert.True(run.Code == 0, run.Output + run.Error);
        Assert.Equal(
            "tls.valid:ok center.open:ok clock.right:ok sign-in.done:ok headers.whole:ok header-length.enough:ok body.whole:ok text.whole:ok bytes.whole:ok slow-upload.held:ok",
            string.Join(" ", Findings(run).Select(one => $"{one.Code}:{one.State}")));
        Assert.Contains("\"healthy\":true", run.Output, StringComparison.Ordinal);
        Assert.All(center.Journal.Of("echo"), call => Assert.True(call.Status is 200 or 413));
    }

    [Theory]
    [InlineData(Host, "2026-01-01", "2026-11-21", "tls.expired")]
    [InlineData(Host, "2026-01-01", "2026-12-01", "tls.expires-soon")]
    [InlineData(Host, "2026-12-01", "2027-12-01", "tls.not-yet")]
    [InlineData("other.invalid", "2026-01-01", "2027-12-01", "tls.name")]
    public async Task What_is_wrong_with_the_certificate_is_told(string host, string from, string until, string code)
    {
        using var wrong = new TlsFront(host, Day(from), Day(until));
        await File.WriteAllTextAsync(PathOf("root.pem"), wrong.Root);

        var run = await RunAsync(dial: wrong.DialAsync);

        Assert.Equal(code == "tls.expires-soon" ? 0 : 1, run.Code);
        Assert.Equal([code], Findings(run).Select(one => one.Code).Where(one => one.StartsWith("tls.", StringComparison.Ordinal)));
        Assert.NotNull(Of(run, code).Do);
    }

    [Fact]
    public async Task An_issuer_that_is_not_trusted_is_told_and_one_that_speaks_no_tls_too()
    {
        using var other = new TlsFront(Host, Year, Year.AddYears(1));
        await File.WriteAllTextAsync(PathOf("root.pem"), other.Root);
        Assert.Equal("fault", Of(await RunAsync(), "tls.untrusted").State);

        using var plain = new TlsFront(Host, Year, Year.AddYears(1)) { IsPlain = true };
        Assert.Equal("fault", Of(await RunAsync(dial: plain.DialAsync), "tls.handshake").State);
    }

    [Theory]
    [InlineData(400, "clock.off", "fault", 1)]
    [InlineData(-400, "clock.off", "fault", 1)]
    [InlineData(200, "clock.drifting", "warning", 0)]
    [InlineData(100, "clock.right", "ok", 0)]
    public async Task How_far_the_clock_is_off_is_told(int seconds, string code, string state, int exit)
    {
        var mine = new ImpatientTime();
        mine.SetUtcNow(time.GetUtcNow() + TimeSpan.FromSeconds(1000 + seconds));
        time.Advance(TimeSpan.FromSeconds(1000));

        var run = await RunAsync(clock: mine, more: ["--slowly", "0"]);

        Assert.True(run.Code == exit, run.Output);
        Assert.Equal(state, Of(run, code).State);
        Assert.Contains(FormattableString.Invariant($" {Math.Abs(seconds)} s {(seconds < 0 ? "behind" : "ahead of")} the center"), Of(run, code).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(65_536)]
    [InlineData(9_000)]
    public async Task A_gateway_that_caps_bodies_is_found_with_its_limit(int cap)
    {
        center.FrontGateway.MaxBodyBytes = cap;

        var run = await RunAsync();

        Assert.Equal(1, run.Code);
        var told = Of(run, "body.capped");
        var found = int.Parse(told.Do!.Split(' ')[^1].TrimEnd('.'), CultureInfo.InvariantCulture);
        Assert.InRange(found, cap - 1024, cap);
    }

    [Fact]
    public async Task Headers_that_a_gateway_strips_are_named()
    {
        center.FrontGateway.StripRequestHeaders = ["Content-Digest", "X-Attempt"];

        var run = await RunAsync();

        Assert.Equal(1, run.Code);
        Assert.Equal("Headers that did not arrive: content-digest, x-attempt", Of(run, "headers.stripped").Said);
    }

    [Fact]
    public async Task A_limit_for_headers_is_found()
    {
        var run = await RunAsync(network: () => new OddNetwork(center.CreateHandler(), time) { MostHeader = 3000 });

        Assert.Equal("warning", Of(run, "header-length.short").State);
        Assert.Contains("2048", Of(run, "header-length.short").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_takes_bytes_for_text_is_found()
    {
        var run = await RunAsync(network: () => new OddNetwork(center.CreateHandler(), time) { Body = body => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)) });

        Assert.Equal(1, run.Code);
        Assert.Equal(("ok", "fault"), (Of(run, "text.whole").State, Of(run, "bytes.changed").State));
        Assert.Contains("--compression none", Of(run, "bytes.changed").Do, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_writes_rare_characters_otherwise_is_found()
    {
        var narrow = Encoding.GetEncoding("us-ascii");
        var run = await RunAsync(network: () => new OddNetwork(center.CreateHandler(), time)
        {
            Body = body => body.Length < 300 && body.Contains((byte)0xF0) && body[0] != 0 ? Encoding.UTF8.GetBytes(narrow.GetString(body)) : body,
        });

        Assert.Equal(("fault", "ok"), (Of(run, "text.changed").State, Of(run, "bytes.whole").State));
    }

    [Fact]
    public async Task A_request_that_is_cut_after_a_while_is_found_with_the_time()
    {
        var run = await RunAsync(network: () => new OddNetwork(center.CreateHandler(), time) { MostTime = TimeSpan.FromSeconds(10) });

        Assert.Equal(1, run.Code);
        Assert.Equal("fault", Of(run, "slow-upload.cut").State);
    }

    [Fact]
    public async Task An_address_alone_is_enough_for_what_everybody_may_ask()
    {
        var run = await RunAsync(profile: center.Endpoint.AbsoluteUri);

        Assert.True(run.Code == 0, run.Output);
        Assert.Equal("tls.valid center.open clock.right sign-in.skipped", string.Join(" ", Findings(run).Select(one => one.Code)));
    }

    [Fact]
    public async Task A_center_that_cannot_be_reached_or_lets_nobody_in_is_told()
    {
        var gone = await RunAsync(network: () => new Unreachable());
        Assert.Equal((3, "unknown"), (gone.Code, Of(gone, "center.unreachable").State));

        await File.WriteAllTextAsync(PathOf("center.json"), (await File.ReadAllTextAsync(PathOf("center.json"))).Replace("\"Secret\": \"", "\"Secret\": \"x", StringComparison.Ordinal));
        var refused = await RunAsync();
        Assert.Equal((1, "fault"), (refused.Code, Of(refused, "sign-in.refused").State));
    }

    [Fact]
    public async Task The_ledger_is_looked_at_too_and_one_that_is_not_there_is_not_made()
    {
        using (var book = SqliteLedger.Open(PathOf("ledger.db"))) await book.CheckAsync();

        var run = await RunAsync(more: ["--ledger", PathOf("ledger.db")]);

        Assert.True(run.Code == 0, run.Output + run.Error);
        Assert.Equal(["ok", "skipped", "ok"], new[] { "ledger.locks", "ledger.skip-locked", "ledger.durable" }.Select(code => Of(run, code).State));
        var toCome = await RunAsync(more: ["--ledger", PathOf("none.db")]);
        Assert.Equal(0, toCome.Code);
        Assert.Contains("ledger.to-come", toCome.Output, StringComparison.Ordinal);
        Assert.Contains("ledger.locks", toCome.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder, "none.db*"));
        await File.WriteAllBytesAsync(PathOf("broken.db"), [.. "SQLite format 3\0"u8, .. new byte[100]]);
        Assert.Equal(3, (await RunAsync(more: ["--ledger", PathOf("broken.db")])).Code);
    }

    [Fact]
    public void A_ledger_that_locks_or_keeps_nothing_is_a_fault_in_both_languages()
    {
        var found = new LedgerDiagnosis { Database = "X", PassesOverLocked = false, Durability = { ["fsync"] = "off" }, Unsafe = { "fsync" }, ClockAhead = TimeSpan.FromMinutes(-2) };
        foreach (var culture in (string[])["en-US", "zh-CN"])
        {
            var told = LedgerFindings.Of(found, new Speech(CultureInfo.GetCultureInfo(culture)));
            Assert.Equal([FindingState.Fault, FindingState.Warning, FindingState.Fault, FindingState.Warning], told.Select(one => one.State));
            Assert.All(told, one => Assert.NotNull(one.Do));
            Assert.Contains("fsync", told[2].Do, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task For_people_each_finding_is_a_line_with_what_to_do_below()
    {
        center.FrontGateway.MaxBodyBytes = 9_000;

        var run = await RunAsync(more: ["--output", "text"], json: false);

        Assert.Equal(1, run.Code);
        Assert.Matches("(?m)^ok       clock.right  This machine's clock is 0 s ahead", run.Output);
        Assert.Matches("(?m)^fault    body.capped  .*\n         -> .*--part-size", run.Output);
    }

    [Theory]
    [InlineData("--slowly", "601")]
    [InlineData("--output", "xml")]
    public async Task What_is_written_wrongly_is_told(string option, string value) => Assert.Equal(2, (await RunAsync(more: [option, value], json: option != "--output")).Code);

    private sealed record Told(string Code, string State, string Said, string? Do);

    private static Told Of(Run run, string code) => Findings(run).SingleOrDefault(one => one.Code == code) ?? throw new InvalidOperationException($"no {code} in {run.Output}{run.Error}");

    private static List<Told> Findings(Run run) =>
    [
        .. JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(one => new Told(one.GetProperty("code").GetString()!, one.GetProperty("state").GetString()!, one.GetProperty("message").GetString()!, one.GetProperty("do").GetString())),
    ];

    private async Task<Run> RunAsync(
        string? profile = null, Func<HttpMessageHandler>? network = null, Func<Uri, CancellationToken, Task<Stream>>? dial = null, TimeProvider? clock = null, bool json = true, params string[] more)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo("en-US")) { Network = network ?? center.CreateHandler, Dial = dial ?? front.DialAsync, Clock = clock ?? time };
        string[] words = ["doctor", "--center", profile ?? PathOf("center.json"), "--tls-root", PathOf("root.pem"), .. more];
        var code = await new Terminal(session).RunAsync(json ? [.. words, "--output", "json"] : words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static DateTimeOffset Day(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture);

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused));
    }
}
