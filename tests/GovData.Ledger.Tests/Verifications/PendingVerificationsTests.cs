using System.IO;
using System.Net.Http;
using System.Text;
using GovData.Client;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Testing;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests.Verifications;

public sealed class PendingVerificationsTests : IDisposable
{
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Holder = "11010519491231002X";
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private readonly City _city = new();

    public PendingVerificationsTests() => _city.Center.Seed.Certificate(new MockCertificate { Identifier = Certificate, HolderName = "某人", HolderCode = Holder });

    [Fact]
    public async Task What_is_verified_at_once_is_not_kept()
    {
        using var desk = await Desk.OpenAsync(_city);

        Assert.True((await desk.Pending.VerifyAsync("case-1", Request(), Context()))!.IsValid);

        Assert.Empty(await desk.Pending.ListWaitingAsync());
    }

    [Fact]
    public async Task While_the_center_is_away_it_is_kept_and_when_it_is_back_it_ends_with_one_outcome_and_its_evidence()
    {
        using var desk = await Desk.OpenAsync(_city);
        _city.Center.Policy.Status = "MAINTENANCE";
        Assert.Null(await desk.Pending.VerifyAsync("case-1", Request(), Context()));
        Assert.Equal(0, await desk.RecheckAsync());
        Assert.Equal("case-1", Assert.Single(await desk.Pending.ListWaitingAsync()).Key);

        _city.Center.Policy.Status = "OPEN";

        Assert.Equal(1, await desk.RecheckAsync());
        Assert.Equal(0, await desk.RecheckAsync());
        var outcome = Assert.Single(desk.Told);
        Assert.Equal(("case-1", VerificationStatus.Valid), (outcome.Key, outcome.Receipt!.Statement.Status));
        Assert.Equal(1, await EvidenceAsync(desk, outcome.Receipt));
    }

    [Fact]
    public async Task A_certificate_the_center_does_not_know_yet_is_asked_for_again_until_it_does()
    {
        using var desk = await Desk.OpenAsync(_city);
        var unknown = new VerificationRequest { Identifier = TestOfd.SampleIdentifier };
        Assert.Equal(VerificationStatus.Indeterminate, (await desk.Pending.VerifyAsync("case-1", unknown, Context()))!.Status);
        await desk.RecheckAsync();
        var waiting = Assert.Single(await desk.Pending.ListWaitingAsync());
        Assert.Equal((1, "state-unknown"), (waiting.Attempts, waiting.Problem));

        _city.Center.Seed.Certificate(new MockCertificate { Identifier = TestOfd.SampleIdentifier, State = "REVOKED" });
        await desk.RecheckAsync();

        Assert.Equal(ElectronicCertificateState.Revoked, Assert.Single(desk.Told).Receipt!.Statement.State);
    }

    [Fact]
    public async Task One_that_the_center_refuses_does_not_hold_up_the_others()
    {
        using var desk = await Desk.OpenAsync(_city);
        var stranger = Context();
        stranger.Department = "11500226MB1D37341C";
        await desk.Pending.KeepAsync("case-1", Request(), stranger);
        await desk.Pending.KeepAsync("case-2", Request(), Context());

        await desk.RecheckAsync();

        Assert.Equal("case-2", Assert.Single(desk.Told).Key);
        Assert.Equal("not-permitted", Assert.Single(await desk.Pending.ListWaitingAsync()).Problem);
    }

    [Fact]
    public async Task One_that_the_center_always_fails_over_does_not_hold_up_the_others()
    {
        using var desk = await Desk.OpenAsync(_city);
        for (var n = 1; n <= 3; n++) await desk.Pending.KeepAsync("case-" + n, Request(), Context());
        _city.Center.Outcomes.Next("verifyElectronicCertificate", [.. Enumerable.Repeat(0, 4).Select(_ => MockOutcome.Drop())]);
        Assert.Equal(0, await desk.RecheckAsync());
        Assert.Equal(1, (await desk.Pending.ListWaitingAsync()).Single(waiting => waiting.Key == "case-1").Attempts);

        Assert.Equal(3, await desk.RecheckAsync());

        Assert.Equal(["case-2", "case-3", "case-1"], desk.Told.Select(outcome => outcome.Key));
    }

    [Fact]
    public async Task After_a_receipt_that_cannot_be_believed_nothing_more_is_asked_and_the_next_run_begins_with_another()
    {
        using var desk = await Desk.OpenAsync(_city);
        for (var n = 1; n <= 2; n++) await desk.Pending.KeepAsync("case-" + n, Request(), Context());
        _city.Center.Outcomes.Next("verifyElectronicCertificate", MockOutcome.BadSignature());

        await Assert.ThrowsAsync<TransportException>(() => desk.RecheckAsync());
        Assert.Single(_city.Center.Journal.Of("verifyElectronicCertificate"));
        await desk.RecheckAsync();

        Assert.Equal(["case-2", "case-1"], desk.Told.Select(outcome => outcome.Key));
    }

    [Fact]
    public async Task One_that_cannot_be_opened_or_sent_does_not_hold_up_the_others_and_is_told_at_the_end()
    {
        using var desk = await Desk.OpenAsync(_city);
        await desk.Pending.KeepAsync("case-0", new VerificationRequest { Identifier = "none" }, Context());
        for (var n = 1; n <= 3; n++) await desk.Pending.KeepAsync("case-" + n, Request(), Context());
        Execute("UPDATE govdata_pending SET sealed = 'AAAA' || substr(sealed, 5) WHERE pending_key IN ('case-1', 'case-2')");

        await Assert.ThrowsAsync<InvalidDataException>(() => desk.RecheckAsync());

        Assert.Equal("case-3", Assert.Single(desk.Told).Key);
        Assert.Equal(["schema-violation", "not-opened", "not-opened"], (await desk.Pending.ListWaitingAsync()).Select(waiting => waiting.Problem));
    }

    [Fact]
    public async Task A_receiver_that_does_not_take_one_outcome_is_told_the_others_and_what_it_threw_comes_at_the_end()
    {
        using var desk = await Desk.OpenAsync(_city);
        for (var n = 1; n <= 3; n++) await desk.Pending.KeepAsync("case-" + n, Request(), Context());
        var told = new List<string>();

        var failures = await Assert.ThrowsAsync<AggregateException>(() => desk.Pending.RecheckAsync((outcome, _) =>
        {
            told.Add(outcome.Key);
            return outcome.Key == "case-3" ? Task.CompletedTask : throw new IOException(outcome.Key);
        }));

        Assert.Equal("case-1 case-2 case-3: case-1 case-2", string.Join(" ", told) + ": " + string.Join(" ", failures.InnerExceptions.Select(failure => failure.Message)));
        Assert.Equal(2, await desk.RecheckAsync());
    }

    [Fact]
    public async Task A_key_is_kept_once_and_stands_for_one_verification()
    {
        using var desk = await Desk.OpenAsync(_city);
        await desk.Pending.KeepAsync("case-1", Request(), Context());
        await desk.Pending.KeepAsync("case-1", Request(), Context());

        var other = await Assert.ThrowsAsync<LedgerConflictException>(() => desk.Pending.KeepAsync("case-1", new VerificationRequest { Identifier = TestOfd.SampleIdentifier }, Context()));

        Assert.Equal(LedgerConflictKind.OtherContent, other.Kind);
        Assert.Single(await desk.Pending.ListWaitingAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Pending.KeepAsync(Holder, Request(), Context()));
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_the_ledger_and_what_was_sealed_is_gone_with_the_outcome()
    {
        using (var desk = await Desk.OpenAsync(_city)) await desk.Pending.KeepAsync("case-1", Request(), Context());
        foreach (var file in Directory.GetFiles(_city.Directory.Path, "ledger.db*"))
            foreach (var secret in (string[])["2024000001", Holder, "某人", "窗口-17", "住所登记"]) Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        Assert.NotEmpty(Column("sealed"));

        using (var desk = await Desk.OpenAsync(_city)) await desk.RecheckAsync();

        Assert.Equal("", Column("sealed"));
    }

    [Fact]
    public async Task One_that_was_given_up_is_not_asked_for_any_more_and_the_evidence_says_so()
    {
        using var desk = await Desk.OpenAsync(_city);
        await desk.Pending.KeepAsync("case-1", Request(), Context());

        Assert.True(await desk.Pending.GiveUpAsync("case-1"));

        Assert.False(await desk.Pending.GiveUpAsync("case-1"));
        Assert.False(await desk.Pending.GiveUpAsync("case-2"));
        Assert.Equal(0, await desk.RecheckAsync());
        Assert.Empty(desk.Told);
        Assert.Empty(await desk.Pending.ListWaitingAsync());
        Assert.Contains("certificate.given-up", await EvidenceAsync(desk), StringComparison.Ordinal);
        Assert.Equal("", Column("sealed"));
    }

    [Fact]
    public async Task What_was_given_up_and_is_kept_again_is_asked_for_again_and_what_has_its_verdict_cannot_be_given_up()
    {
        using var desk = await Desk.OpenAsync(_city);
        await desk.Pending.KeepAsync("case-1", Request(), Context());
        await desk.Pending.GiveUpAsync("case-1");

        await desk.Pending.KeepAsync("case-1", Request(), Context());

        Assert.Equal(1, await desk.RecheckAsync());
        Assert.False(await desk.Pending.GiveUpAsync("case-1"));
    }

    [Fact]
    public async Task Another_secret_or_a_row_moved_to_another_key_opens_nothing()
    {
        using (var desk = await Desk.OpenAsync(_city)) await desk.Pending.KeepAsync("case-1", Request(), Context());
        using (var desk = await Desk.OpenAsync(_city, secret: new byte[32])) await Assert.ThrowsAsync<InvalidDataException>(() => desk.RecheckAsync());

        Execute("UPDATE govdata_pending SET pending_key = 'case-2'");

        using (var desk = await Desk.OpenAsync(_city)) await Assert.ThrowsAsync<InvalidDataException>(() => desk.RecheckAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.OpenAsync(_city, secret: new byte[31]));
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_believed_is_no_absence_of_the_center()
    {
        using var desk = await Desk.OpenAsync(_city);
        _city.Center.Outcomes.Next("verifyElectronicCertificate", MockOutcome.BadSignature());

        await Assert.ThrowsAsync<TransportException>(() => desk.Pending.VerifyAsync("case-1", Request(), Context()));

        Assert.Empty(await desk.Pending.ListWaitingAsync());
    }

    [Fact]
    public async Task An_outcome_that_its_receiver_did_not_take_is_told_again()
    {
        using var desk = await Desk.OpenAsync(_city);
        await desk.Pending.KeepAsync("case-1", Request(), Context());

        await Assert.ThrowsAsync<IOException>(() => desk.Pending.RecheckAsync((_, _) => throw new IOException()));
        await desk.RecheckAsync();

        Assert.Single(desk.Told);
        Assert.Single(_city.Center.Journal.Of("verifyElectronicCertificate"));
    }

    [Fact]
    public async Task Wherever_it_dies_it_asks_again_and_records_one_outcome()
    {
        for (var n = 1; ; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City();
                city.Center.Seed.Certificate(new MockCertificate { Identifier = Certificate });
                using (var desk = await Desk.OpenAsync(city)) await desk.Pending.KeepAsync("case-1", Request(), Context());
                var mortality = new Mortality(n, after);
                var told = 0;
                try
                {
                    using var dying = await Desk.OpenAsync(city, mortality);
                    told += await dying.RecheckAsync();
                }
                catch (ProcessDiedException)
                {
                    // What it told before it died is told again at most.
                }
                using var next = await Desk.OpenAsync(city);
                await next.RecheckAsync();
                Assert.Empty(await next.Pending.ListWaitingAsync());
                using var lines = new MemoryStream();
                Assert.Equal(1, await next.Ledger.ExportEvidenceAsync(lines));
                if (mortality.Died) continue;
                Assert.Equal(1, told);
                Assert.True(n > 4, $"Only {n} operations were seen.");
                return;
            }
        }
    }

    [Fact]
    public async Task Of_two_processes_that_ask_again_one_records_the_outcome()
    {
        using var one = await Desk.OpenAsync(_city);
        using var two = await Desk.OpenAsync(_city);
        for (var n = 0; n < 10; n++) await one.Pending.KeepAsync("case-" + n, Request(), Context());

        await Task.WhenAll(Task.Run(() => one.RecheckAsync()), Task.Run(() => two.RecheckAsync()));

        using var lines = new MemoryStream();
        Assert.Equal(10, await one.Ledger.ExportEvidenceAsync(lines));
        Assert.Empty(await one.Pending.ListWaitingAsync());
    }

    [Fact]
    public async Task Whoever_asked_while_another_recorded_the_outcome_records_no_second_one()
    {
        using var two = await Desk.OpenAsync(_city);
        using var one = await Desk.OpenAsync(_city, intrude: () => two.RecheckAsync());
        await one.Pending.KeepAsync("case-1", Request(), Context());

        await one.RecheckAsync();

        using var lines = new MemoryStream();
        Assert.Equal((1, 2), ((int)await one.Ledger.ExportEvidenceAsync(lines), _city.Center.Journal.Of("verifyElectronicCertificate").Count));
        Assert.Single(one.Told.Concat(two.Told));
    }

    public void Dispose() => _city.Dispose();

    private static VerificationRequest Request() => new() { Identifier = Certificate, HolderCode = Holder, HolderName = "某人" };

    private static CallContext Context() => new() { Operator = "窗口-17", Matter = "住所登记", Purpose = "核验居住证", LegalBasis = "国务院令第716号" };

    private static async Task<string> EvidenceAsync(Desk desk)
    {
        using var lines = new MemoryStream();
        await desk.Ledger.ExportEvidenceAsync(lines);
        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private static async Task<int> EvidenceAsync(Desk desk, VerificationReceipt receipt)
    {
        var payload = Convert.ToBase64String(receipt.Document.Payload.ToArray());
        return (await EvidenceAsync(desk)).Split('\n').Count(line => line.Contains(payload, StringComparison.Ordinal) && line.Contains("certificate.verified", StringComparison.Ordinal));
    }

    private string Column(string name)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {name} FROM govdata_pending";
        return command.ExecuteScalar() as string ?? "";
    }

    private void Execute(string text)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_city.LedgerFile};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>The department's process: a client, a ledger, and what it was told.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly CenterClient _client;

        private Desk(City city, Mortality mortality, byte[] secret, Func<Task>? intrude)
        {
            _client = city.Connect(handler => new Intruder(new MortalHandler(handler, mortality), "/verification", intrude ?? (() => Task.CompletedTask)));
            Ledger = new DepartmentLedger(
                () => new MortalConnection(new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False"), mortality), SqliteLedger.Dialect,
                new LedgerOptions { TimeProvider = city.Clock, SpoolDirectory = city.Spool });
            Pending = new PendingVerifications(_client, Ledger, new PendingVerificationOptions { Secret = secret });
        }

        public DepartmentLedger Ledger { get; }

        public static async Task<Desk> OpenAsync(City city, Mortality? mortality = null, byte[]? secret = null, Func<Task>? intrude = null)
        {
            await LedgerSchema.CreateAsync(() => new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False"), SqliteLedger.Dialect);
            return new Desk(city, mortality ?? new Mortality(), secret ?? Secret, intrude);
        }

        public PendingVerifications Pending { get; }

        public List<PendingVerification> Told { get; } = [];

        public Task<int> RecheckAsync() => Pending.RecheckAsync((outcome, _) =>
        {
            Told.Add(outcome);
            return Task.CompletedTask;
        });

        public void Dispose()
        {
            Ledger.Dispose();
            _client.Dispose();
        }
    }
}
