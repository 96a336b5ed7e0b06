using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests;

public class SealedPartsTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData("zstd", false)]
    [InlineData("gzip", false)]
    [InlineData("none", true)]
    [InlineData("zstd", true)]
    public async Task Parts_go_as_they_are_sealed_and_the_center_stores_their_rows(string compression, bool encrypts)
    {
        using var city = new City(rows: 400);

        var outcome = await city.SubmitAsync(options: new DurableSubmitterOptions
        {
            Compression = PartCompression.Of(compression),
            Recipient = encrypts ? city.Center.Keys.Encryption.PublicKey : null,
        });

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.Equal(400, outcome.Receipt!.RowsStored);
        var sent = city.Center.Journal.Of("putSubmissionPart");
        Assert.Equal(outcome.Work.Parts, sent.Count);
        if (compression != "none") Assert.True(sent.Sum(part => part.Body.Length) < outcome.Work.Bytes, "nothing was saved");
        Assert.All(sent, part => Assert.DoesNotContain("号工程", System.Text.Encoding.UTF8.GetString(part.Body), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unless_told_otherwise_parts_are_compressed_as_the_center_offers()
    {
        using var city = new City(rows: 400);

        var outcome = await city.SubmitAsync();

        using var ledger = city.OpenLedger();
        Assert.True(city.Center.Journal.Of("putSubmissionPart").Sum(part => part.Body.Length) < outcome.Work.Bytes);
        Assert.Single(city.Center.Journal.Of("getCapabilities"));
    }

    /// <summary>Killed with a clear part in the spool, and run again by somebody who encrypts.</summary>
    [Fact]
    public async Task A_part_that_was_sealed_in_the_clear_is_not_sent_once_encryption_is_asked_for()
    {
        using var city = new City();
        using (var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/parts/", StringComparison.Ordinal)) throw new ProcessDiedException();
        })))
        using (var ledger = city.OpenLedger())
            await Assert.ThrowsAsync<ProcessDiedException>(() => City.Submitter(client, ledger, new DurableSubmitterOptions { Compression = PartCompression.None, Concurrency = 1 }).SubmitAsync(city.Plan()));
        Assert.NotEmpty(city.Spooled);

        var outcome = await city.SubmitAsync(options: new DurableSubmitterOptions { Compression = PartCompression.None, Recipient = city.Center.Keys.Encryption.PublicKey });

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.All(city.Center.Journal.Of("putSubmissionPart"), part => Assert.DoesNotContain("号工程", System.Text.Encoding.UTF8.GetString(part.Body), StringComparison.Ordinal));
        Assert.Empty(city.Spooled);
    }

    [Fact]
    public async Task An_encrypted_part_whose_answer_was_lost_is_sent_again_as_the_same_bytes()
    {
        using var city = new City();
        city.Center.Outcomes.Next("putSubmissionPart", Testing.MockOutcome.LoseAnswer());
        var options = new DurableSubmitterOptions { Recipient = city.Center.Keys.Encryption.PublicKey, Concurrency = 1 };
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
            await City.Submitter(client, ledger, options).SubmitAsync(city.Plan());

        var first = city.Center.Journal.Of("putSubmissionPart").Where(part => part.Target.Contains("/parts/1?", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, first.Count);
        Assert.Equal(first[0].Body, first[1].Body);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }
}
