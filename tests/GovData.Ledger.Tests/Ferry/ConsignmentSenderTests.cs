using System.IO;
using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests.Ferry;

public class ConsignmentSenderTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData("announcement.json", "consignment.file-changed")]
    [InlineData("manifest.json", "consignment.file-changed")]
    [InlineData("parts/000001.part", "consignment.file-changed")]
    [InlineData("parts/000002.part", "consignment.file-changed")]
    [InlineData("consignment.json", "consignment.signature")]
    public async Task Any_byte_changed_on_the_way_is_named_and_nothing_is_sent(string name, string code)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var path = Path.Combine(crossing.Package, name);
        var whole = await File.ReadAllBytesAsync(path);
        var random = new Random(20261126);

        foreach (var at in (int[])[0, whole.Length - 1, .. Enumerable.Range(0, 30).Select(_ => random.Next(whole.Length))])
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(path, changed);

            var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => SendTrustingAsync(crossing));
            if (name != "consignment.json") Assert.Equal((code, name), (refused.Refusal.Code, refused.Place));
            else Assert.True(refused.Refusal.Code is "consignment.signature" or "consignment.list-unreadable", $"byte {at}: {refused.Refusal.Code}");
        }

        Assert.Empty(crossing.Center.Journal.Of("announceSubmission"));
        await File.WriteAllBytesAsync(path, whole);
        Assert.Equal(SubmissionState.Stored, (await SendTrustingAsync(crossing)).State);
    }

    [Theory]
    [InlineData("announcement.json", "consignment.file-missing")]
    [InlineData("manifest.json", "consignment.file-missing")]
    [InlineData("parts/000002.part", "consignment.file-missing")]
    [InlineData("consignment.json", "consignment.incomplete")]
    public async Task A_file_left_behind_is_named_and_nothing_is_sent(string name, string code)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        File.Delete(Path.Combine(crossing.Package, name));

        Assert.Equal(code, (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync())).Refusal.Code);
        Assert.Empty(crossing.Center.Journal);
    }

    [Fact]
    public async Task Receipts_are_written_over_receipts_and_over_nothing_else()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var table = crossing.City.File;
        var before = await File.ReadAllBytesAsync(table);

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync(receipts: table));

        Assert.Equal("consignment.receipts-place-taken", refused.Refusal.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(table));
        Assert.Empty(crossing.Center.Journal.Of("announceSubmission"));
        await crossing.SendAsync();
        Assert.Equal(SubmissionState.Stored, (await crossing.SendAsync()).State);
    }

    [Fact]
    public async Task A_part_that_the_list_does_not_name_is_named_and_nothing_is_sent()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        File.Copy(Path.Combine(crossing.Package, "parts", "000001.part"), Path.Combine(crossing.Package, "parts", "000003.part"));

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync());

        Assert.Equal(("consignment.file-unlisted", "parts/000003.part"), (refused.Refusal.Code, refused.Place));
        Assert.Empty(crossing.Center.Journal);
    }

    [Fact]
    public async Task A_list_made_anew_by_the_carrier_is_named_where_the_packer_is_known()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        await Forgery.RelistAsync(crossing.Package, list => list, crossing.Carrier.SigningKey);

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => SendTrustingAsync(crossing));
        Assert.Equal(("consignment.signature", "consignment.json"), (refused.Refusal.Code, refused.Place));

        await Forgery.RelistAsync(crossing.Package, list => list, null);
        Assert.Equal("consignment.signature-missing", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => SendTrustingAsync(crossing))).Refusal.Code);
        Assert.Empty(crossing.Center.Journal);
    }

    [Theory]
    [InlineData("../outside.part")]
    [InlineData("parts/../../outside.part")]
    [InlineData("/outside.part")]
    [InlineData("parts\\000001.part")]
    [InlineData("parts/000001.part")] // named twice
    public async Task A_list_leads_nowhere_outside_its_package(string name)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        await Forgery.RelistAsync(crossing.Package, list =>
        {
            list.Files.Add(new ConsignmentEntry { Name = name, Digest = list.Files[2].Digest, Size = list.Files[2].Size });
            return list;
        }, null);

        Assert.Equal("consignment.list-unreadable", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync())).Refusal.Code);
        Assert.Empty(crossing.Center.Journal);
    }

    [Theory]
    [InlineData("period")]
    [InlineData("key")]
    [InlineData("department")]
    [InlineData("fewer parts")]
    public async Task Files_that_contradict_each_other_are_named_and_nothing_is_sent(string what)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        if (what == "period")
        {
            var path = Path.Combine(crossing.Package, "announcement.json");
            await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"2026\"", "\"2025\"", StringComparison.Ordinal));
        }
        await Forgery.RelistAsync(crossing.Package, list =>
        {
            if (what == "key") list.Key += "0";
            if (what == "department") list.Department = "11500000MB1000010R";
            if (what == "fewer parts") list.Files.RemoveAt(3);
            return list;
        }, null);
        if (what == "fewer parts") File.Delete(Path.Combine(crossing.Package, "parts", "000002.part"));

        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync());

        Assert.Equal(what == "fewer parts" ? "consignment.file-missing" : "consignment.contradiction", refused.Refusal.Code);
        Assert.Empty(crossing.Center.Journal);
    }

    [Fact]
    public async Task What_the_carrier_signs_itself_the_center_does_not_take()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        await Forgery.ResignManifestAsync(crossing.Package, crossing.Carrier.SigningKey!);

        var receipts = await crossing.SendAsync();

        Assert.Equal("document-key-unknown", receipts.Problem!.Code);
        Assert.Equal(0, crossing.Center.Journal.Effects("closeSubmission", Key));
        Assert.Equal("receipts.other-manifest", await ImportRefusalAsync(crossing, receipts => receipts.ManifestDigest = ContentDigest.Of(DigestAlgorithm.Sm3, "another"u8)));
    }

    [Fact]
    public async Task A_carriers_credential_carries_and_does_nothing_else()
    {
        using var crossing = new Crossing();
        using var client = crossing.Connect();

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => client.Catalog.GetEntryAsync("307005012/000001"));

        Assert.Equal("not-permitted", refused.Problem.Code);
    }

    [Fact]
    public async Task A_package_of_another_department_or_for_another_center_is_not_sent()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync(options: new ConsignmentPackerOptions { Center = "510000" });

        Assert.Equal("consignment.other-center", (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.SendAsync())).Refusal.Code);

        var other = crossing.Center.Departments.Add("11500000MB1000010R", "500000", "另一局", level: 1);
        using var client = new CenterClient(crossing.Center.OptionsFor(crossing.Center.Departments.AddCarrier(other.Code, "前置机二")));
        var refused = await Assert.ThrowsAsync<ConsignmentRefusedException>(() => new ConsignmentSender(client).SendAsync(crossing.Package, crossing.Receipts));
        Assert.Equal("consignment.other-department", refused.Refusal.Code);
        Assert.Empty(crossing.Center.Journal.Of("announceSubmission"));
        Assert.False(File.Exists(crossing.Receipts));
    }

    [Fact]
    public async Task Ferried_twice_it_has_one_effect_and_gives_the_same_receipt()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();

        var first = await crossing.SendAsync();
        var second = await crossing.SendAsync(receipts: crossing.City.Directory.File("again.json"));

        Assert.Equal(first.Receipt!.ToJson(), second.Receipt!.ToJson());
        Assert.Equal((1, 1), (crossing.Center.Journal.Effects("announceSubmission", Key), crossing.Center.Journal.Effects("closeSubmission", Key)));
        Assert.Equal(2, crossing.Center.Journal.Of("putSubmissionPart").Count);
        Assert.Equal(70, Assert.Single(Stored(crossing)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_packages_go_in_either_order(bool secondFirst)
    {
        using var crossing = new Crossing();
        var other = crossing.City.Plan(crossing.City.Directory.Write("correction.csv", Permits.Rows(5)));
        other.Mode = SubmissionMode.Correction;
        var (one, two) = (crossing.City.Directory.File("one"), crossing.City.Directory.File("two"));
        await crossing.PackAsync(one);
        await crossing.PackAsync(two, other);

        foreach (var package in secondFirst ? (string[])[two, one, two] : [one, two, one])
        {
            await crossing.SendAsync(package, package + ".json");
            await crossing.ImportAsync(package + ".json");
        }

        using var ledger = crossing.City.OpenLedger();
        foreach (var key in await ledger.ListKeysAsync())
        {
            Assert.Equal(1, crossing.Center.Journal.Effects("closeSubmission", key));
            Assert.Equal(SubmissionStage.Stored, (await ledger.FindAsync(key))!.Stage);
        }
        Assert.Equal(2, (await crossing.City.VerifyEvidenceAsync()).Streams.Count);
    }

    [Fact]
    public async Task What_the_center_holds_already_is_not_sent_again()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        crossing.Center.Outcomes.Next("closeSubmission", MockOutcome.Problem("maintenance"), MockOutcome.Problem("maintenance"), MockOutcome.Problem("maintenance"), MockOutcome.Problem("maintenance"), MockOutcome.Problem("maintenance"));

        await Assert.ThrowsAnyAsync<CenterException>(() => crossing.SendAsync());
        var parts = crossing.Center.Journal.Of("putSubmissionPart").Count;
        await crossing.SendAsync();

        Assert.Equal((2, 2), (parts, crossing.Center.Journal.Of("putSubmissionPart").Count));
    }

    [Fact]
    public async Task A_check_that_takes_long_is_asked_again_on_another_day()
    {
        using var crossing = new Crossing();
        crossing.Center.Policy.CheckingTime = TimeSpan.FromDays(2);
        await crossing.PackAsync();

        var early = await crossing.SendAsync(options: new ConsignmentSenderOptions { FollowAtMost = TimeSpan.Zero });
        Assert.Equal((SubmissionState.Checking, null), (early.State, early.Receipt));
        Assert.Equal(SubmissionStage.Packed, (await crossing.ImportAsync()).Stage);

        crossing.Center.Advance(TimeSpan.FromDays(3));
        await crossing.SendAsync();
        Assert.Equal(SubmissionStage.Stored, (await crossing.ImportAsync()).Stage);
    }

    [Fact]
    public async Task The_carrier_reads_no_row_where_parts_are_encrypted()
    {
        using var crossing = new Crossing();
        var options = new ConsignmentPackerOptions();
        (options.Parts.Recipient, options.Parts.Compression) = (crossing.Center.Keys.Encryption.PublicKey, PartCompression.Zstd);
        await crossing.PackAsync(options: options);

        foreach (var file in Directory.GetFiles(crossing.Package, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("号工程", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Stored, (await crossing.SendAsync()).State);
        Assert.Equal(70, Assert.Single(Stored(crossing)));
    }

    private static Task<ConsignmentReceipts> SendTrustingAsync(Crossing crossing) =>
        crossing.SendAsync(options: new ConsignmentSenderOptions { Packers = new TrustedKeys(crossing.City.Department.VerificationKey!) });

    private static async Task<string> ImportRefusalAsync(Crossing crossing, Action<ConsignmentReceipts> change)
    {
        var receipts = await ConsignmentReceipts.LoadAsync(crossing.Receipts);
        change(receipts);
        await receipts.SaveAsync(crossing.Receipts);
        return (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.ImportAsync())).Refusal.Code;
    }

    private static IEnumerable<int> Stored(Crossing crossing)
    {
        using var state = JsonDocument.Parse(crossing.Center.Snapshot());
        return [.. state.RootElement.GetProperty("submissions").GetProperty("stored").EnumerateArray().Select(stored => stored.GetProperty("rows").GetInt32())];
    }
}
