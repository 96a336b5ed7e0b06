using System.IO;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests.Ferry;

public class ConsignmentPackerTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Packed_again_it_is_the_same_bytes_even_where_parts_are_encrypted(bool encrypts)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync(options: Options(crossing, encrypts));
        var first = Read(crossing.Package);

        await crossing.PackAsync(options: Options(crossing, encrypts));
        Assert.Equal(first, Read(crossing.Package));

        Directory.Delete(crossing.Package, recursive: true);
        await crossing.PackAsync(options: Options(crossing, encrypts));
        Assert.Equal(first.Where(file => file.Key != "consignment.json"), Read(crossing.Package).Where(file => file.Key != "consignment.json"));
    }

    [Fact]
    public async Task A_spool_that_is_lost_is_made_again_where_that_gives_the_same_bytes_and_otherwise_told()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var first = Read(crossing.Package);
        Directory.Delete(crossing.City.Spool, recursive: true);
        await crossing.PackAsync(crossing.City.Directory.File("again"));
        Assert.Equal(first["parts/000001.part"], Read(crossing.City.Directory.File("again"))["parts/000001.part"]);

        using var secret = new Crossing();
        await secret.PackAsync(options: Options(secret, encrypts: true));
        Directory.Delete(secret.City.Spool, recursive: true);
        var lost = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => secret.PackAsync(secret.City.Directory.File("again"), options: Options(secret, encrypts: true)));
        Assert.Equal("consignment.sealed-lost", lost.Refusal.Code);
        Assert.Equal(SubmissionState.Stored, (await secret.SendAsync()).State);
    }

    [Fact]
    public async Task What_was_frozen_in_the_clear_or_for_another_does_not_pass_for_encrypted()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var clear = Read(crossing.Package);

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.PackAsync(options: Options(crossing, encrypts: true)));

        Assert.Equal("consignment.frozen-clear", refused.Refusal.Code);
        Assert.Equal(clear, Read(crossing.Package));
        using var secret = new Crossing();
        await secret.PackAsync(options: Options(secret, encrypts: true));
        var options = Options(secret, encrypts: false);
        options.Parts.Recipient = DecryptionKey.Create().PublicKey;
        Assert.Equal("consignment.frozen-clear", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => secret.PackAsync(options: options))).Refusal.Code);
    }

    [Fact]
    public async Task What_was_frozen_unsigned_is_not_signed_later()
    {
        using var crossing = new Crossing(level: 0);
        await crossing.PackAsync(options: new ConsignmentPackerOptions());
        var key = SigningKey.CreateSm2();

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.PackAsync(options: new ConsignmentPackerOptions { SigningKey = key }));

        Assert.Equal("consignment.frozen-unsigned", refused.Refusal.Code);
    }

    [Fact]
    public async Task What_is_packed_is_never_sent_by_the_machine_inside()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        using var client = crossing.City.Connect();
        using var ledger = crossing.City.OpenLedger();
        var submitter = City.Submitter(client, ledger);

        Assert.Empty(await submitter.ResumeAsync());
        Assert.Equal(SubmissionStage.Packed, (await submitter.SubmitAsync(crossing.City.Plan())).Stage);
        Assert.Equal(SubmissionStage.Packed, (await submitter.RecordAsync(crossing.City.Plan())).Stage);
        Assert.DoesNotContain(crossing.Center.Journal, entry => entry.Operation.Contains("Submission", StringComparison.Ordinal));
        Assert.Equal(2, crossing.City.Spooled.Length);
    }

    [Fact]
    public async Task What_was_begun_to_be_sent_is_not_packed()
    {
        using var crossing = new Crossing();
        using (var client = crossing.City.Connect())
        using (var ledger = crossing.City.OpenLedger())
            await City.Submitter(client, ledger).RecordAsync(crossing.City.Plan());

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => crossing.PackAsync());

        Assert.Equal((LedgerConflictKind.OtherWay, Key), (conflict.Kind, conflict.Key));
        Assert.False(Directory.Exists(crossing.Package));
    }

    [Fact]
    public async Task Other_rows_under_the_key_of_a_package_are_a_conflict_and_the_package_stays()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var first = Read(crossing.Package);
        var other = crossing.City.Plan(crossing.City.Directory.Write("other.csv", Permits.Rows(3)));

        Assert.Equal(LedgerConflictKind.OtherContent, (await Assert.ThrowsAsync<LedgerConflictException>(() => crossing.PackAsync(plan: other))).Kind);
        Assert.Equal(first, Read(crossing.Package));
    }

    [Fact]
    public async Task Rows_with_findings_are_told_and_nothing_is_packed()
    {
        using var crossing = new Crossing();
        var outcome = await crossing.PackAsync(plan: crossing.City.Plan(crossing.City.Directory.Write("bad.csv", "编号,名称,数量\r\n,没有编号,1\r\n")));

        Assert.Equal((SubmissionStage.Invalid, 1L), (outcome.Stage, outcome.Report!.RowsWithFindings));
        Assert.False(Directory.Exists(crossing.Package));
    }

    [Fact]
    public async Task A_directory_that_holds_something_else_is_left_as_it_is()
    {
        using var crossing = new Crossing();
        Directory.CreateDirectory(crossing.Package);
        await File.WriteAllTextAsync(Path.Combine(crossing.Package, "letter.txt"), "mine");
        Assert.Equal("consignment.place-taken", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.PackAsync())).Refusal.Code);
        Assert.Equal(["letter.txt"], Read(crossing.Package).Keys);

        var mine = crossing.City.Directory.File("mine");
        await crossing.PackAsync(mine);
        var other = crossing.City.Plan(crossing.City.Directory.Write("correction.csv", Permits.Rows(5)));
        other.Mode = SubmissionMode.Correction;
        Assert.Equal("consignment.place-taken", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.PackAsync(mine, other))).Refusal.Code);
    }

    [Fact]
    public async Task Limits_and_compression_come_from_what_the_center_said_where_there_was_a_route()
    {
        using var crossing = new Crossing();
        using (var client = crossing.City.Connect())
        {
            crossing.Center.Limits.PartSize = 700;
            await crossing.PackAsync(options: new ConsignmentPackerOptions
            {
                Capabilities = await client.Service.GetCapabilitiesAsync(),
                Limits = await client.Service.GetLimitsAsync(),
            });
        }

        Assert.Equal(SubmissionState.Stored, (await crossing.SendAsync()).State);
        var parts = crossing.Center.Journal.Of("putSubmissionPart");
        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.InRange(part.Body.Length, 1, 700));
        Assert.All(parts, part => Assert.Equal([0x28, 0xB5, 0x2F, 0xFD], part.Body.Take(4))); // RFC 8878: a zstd frame
    }

    [Fact]
    public async Task Nothing_is_packed_from_a_ledger_that_must_be_reconciled()
    {
        using var crossing = new Crossing();
        using (var ledger = crossing.City.OpenLedger()) await ledger.DeclareRestoredAsync();

        Assert.Equal(LedgerConflictKind.NotReconciled, (await Assert.ThrowsAsync<LedgerConflictException>(() => crossing.PackAsync())).Kind);
    }

    private static ConsignmentPackerOptions Options(Crossing crossing, bool encrypts)
    {
        var options = new ConsignmentPackerOptions();
        options.Parts.Compression = PartCompression.Gzip;
        if (encrypts) options.Parts.Recipient = crossing.Center.Keys.Encryption.PublicKey;
        return options;
    }

    private static SortedDictionary<string, string> Read(string package) => new(
        Directory.GetFiles(package, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(package, file).Replace('\\', '/'), file => Convert.ToBase64String(File.ReadAllBytes(file)), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
