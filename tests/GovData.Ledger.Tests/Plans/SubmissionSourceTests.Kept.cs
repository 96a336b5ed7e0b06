using System.IO;
using GovData.Client;
using GovData.Security;
using GovData.Validation;

namespace GovData.Ledger.Tests;

public partial class SubmissionSourceTests
{
    [Fact]
    public async Task Rows_that_can_be_read_once_are_kept_in_the_spool_until_the_center_has_them()
    {
        using var city = new City();
        using (var ledger = city.OpenLedger())
        using (var client = city.Connect())
        {
            Assert.Equal(SubmissionStage.Recorded, (await City.Submitter(client, ledger).RecordAsync(Plan(Source("open objects", city, null!)))).Stage);
        }
        Assert.NotEmpty(city.Spooled);

        Assert.Equal(SubmissionStage.Stored, Assert.Single(await ResumeAsync(city)).Stage);

        Assert.Equal(s_digest, StoredRows.DigestAt(city));
        Assert.Empty(city.Spooled);
    }

    [Fact]
    public async Task What_is_kept_can_be_read_by_the_center_alone()
    {
        using var city = new City();
        var options = new DurableSubmitterOptions { Recipient = city.Center.Keys.Encryption.PublicKey, Compression = PartCompression.None };
        using var ledger = city.OpenLedger();
        using var client = city.Connect();

        await City.Submitter(client, ledger, options).RecordAsync(Plan(Source("open objects", city, null!)));

        Assert.NotEmpty(city.Spooled);
        foreach (var file in Directory.GetFiles(city.Directory.Path, "*", SearchOption.AllDirectories).Where(file => file != city.File))
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf("P000001"u8) < 0, file);
    }

    [Fact]
    public async Task Rows_with_findings_that_can_be_read_once_leave_nothing_in_the_spool()
    {
        using var city = new City();
        var rows = s_rows.Select((row, index) => index == Count - 1 ? row with { Number = "" } : row).ToList();

        Assert.Equal(SubmissionStage.Invalid, (await city.SubmitAsync(Plan(Source("open objects", city, null!, rows)))).Stage);

        Assert.Empty(city.Spooled);
    }

    [Fact]
    public async Task Rows_that_are_more_than_the_spool_may_hold_are_not_submitted_and_leave_nothing_there()
    {
        using var city = new City();
        using var register = new Register(s_rows);
        var options = new DurableSubmitterOptions { Compression = PartCompression.None, SpoolLimit = 1500 };

        var full = await Assert.ThrowsAsync<LedgerUnavailableException>(() => city.SubmitAsync(Plan(Source("open objects", city, null!)), options));

        Assert.Equal(LedgerFault.Full, full.Fault);
        Assert.Contains("SpoolLimit 1500", full.Message, StringComparison.Ordinal);
        Assert.Empty(city.Spooled);
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync(Plan(Source("reader", city, register)), options)).Stage);
    }

    [Fact]
    public async Task Rows_that_break_off_are_not_submitted_and_leave_nothing_in_the_spool()
    {
        using var city = new City();
        static async IAsyncEnumerable<PermitRow> Broken()
        {
            await Task.Yield();
            foreach (var row in s_rows) yield return row;
            throw new TimeoutException("the database went away");
        }

        await Assert.ThrowsAsync<TimeoutException>(() => city.SubmitAsync(Plan(SubmissionSource.FromTable("program", TableSource.FromObjects(Broken(), s_columns)))));

        Assert.Empty(city.Spooled);
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
    }

    [Fact]
    public async Task Where_the_spool_was_lost_the_same_rows_are_taken_again()
    {
        using var city = new City();
        using (var ledger = city.OpenLedger())
        using (var client = city.Connect())
        {
            await City.Submitter(client, ledger).RecordAsync(Plan(Source("open objects", city, null!)));
        }
        foreach (var file in city.Spooled) File.Delete(file);
        Assert.IsType<SourceMissingException>(Assert.Single(await ResumeAsync(city)).Failure);

        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync(Plan(Source("open objects", city, null!)))).Stage);

        Assert.Equal(s_digest, StoredRows.DigestAt(city));
        Assert.Empty(city.Spooled);
    }
}
