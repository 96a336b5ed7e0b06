using System.IO;
using System.Runtime.CompilerServices;
using GovData.Client;
using GovData.Validation;

namespace GovData.Ledger.Tests;

public partial class SubmissionSourceTests
{
    private const int Count = 70;
    private static readonly IReadOnlyList<PermitRow> s_rows = PermitRow.Some(Count);
    private static readonly string s_digest = StoredRows.DigestOf(s_rows.Select(row => row.Line));

    public static TheoryData<string> Forms => ["semicolon", "tab", "gb18030", "json lines", "workbook", "reader", "ranges", "open reader", "objects", "open objects"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Whatever_form_the_rows_have_the_same_rows_are_stored(string form)
    {
        using var city = new City();
        using var register = new Register(s_rows);

        var outcome = await city.SubmitAsync(Plan(Source(form, city, register)));

        Assert.Equal((SubmissionStage.Stored, true), (outcome.Stage, outcome.Report!.IsClean));
        Assert.Equal((Count, Count), (outcome.Work.Rows, (int)outcome.Receipt!.RowsStored));
        Assert.True(outcome.Work.Parts > 1);
        Assert.Equal(s_digest, StoredRows.DigestAt(city));
        Assert.Empty(city.Spooled);
    }

    /// <summary>More rows than are read at once, over many parts: what one part has opened another reads on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_program_that_stops_when_its_token_says_so_is_stopped_by_nobody(int concurrency)
    {
        using var city = new City();
        using var register = new Register(s_rows);
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        var many = PermitRow.Some(10_000);

        var outcome = await new DurableSubmitter(client, ledger, new DurableSubmitterOptions { PartSize = 20_000, Concurrency = concurrency }).SubmitAsync(Plan(Source("objects", city, register, many)));

        Assert.Equal((SubmissionStage.Stored, 10_000), (outcome.Stage, (int)outcome.Receipt!.RowsStored));
        Assert.True(outcome.Work.Parts > 10);
        Assert.Equal(StoredRows.DigestOf(many.Select(row => row.Line)), StoredRows.DigestAt(city));
    }

    [Fact]
    public async Task Every_form_of_the_same_rows_is_the_same_submission()
    {
        using var city = new City();
        using var register = new Register(s_rows);
        var first = await city.SubmitAsync(Plan(Source("workbook", city, register)));

        foreach (var form in Forms)
        {
            var again = await city.SubmitAsync(Plan(Source(form, city, register)));

            Assert.Equal((SubmissionStage.Stored, true), (again.Stage, again.Work.Resumed));
            Assert.Equal(first.Receipt!.ReceiptId, again.Receipt!.ReceiptId);
        }
        Assert.Single(city.Center.Journal.Of("announceSubmission"));
        Assert.Empty(city.Spooled);
    }

    [Theory]
    [InlineData("semicolon")]
    [InlineData("gb18030")]
    [InlineData("json lines")]
    [InlineData("workbook")]
    public async Task A_file_of_any_form_is_read_again_in_another_process_as_it_was(string form)
    {
        using var city = new City();
        using (var ledger = city.OpenLedger())
        using (var client = city.Connect())
        {
            Assert.Equal(SubmissionStage.Recorded, (await City.Submitter(client, ledger).RecordAsync(Plan(Source(form, city, null!)))).Stage);
        }

        Assert.Equal(SubmissionStage.Stored, Assert.Single(await ResumeAsync(city)).Stage);
        Assert.Equal(s_digest, StoredRows.DigestAt(city));
    }

    [Fact]
    public async Task A_workbook_that_changed_after_it_was_recorded_is_not_sent()
    {
        using var city = new City();
        using (var ledger = city.OpenLedger())
        using (var client = city.Connect())
        {
            await City.Submitter(client, ledger).RecordAsync(Plan(Source("workbook", city, null!)));
        }
        PermitBook.Write(city.Directory.File("permits.xlsx"), s_rows.Select(row => row with { Count = 1 }));

        var outcome = Assert.Single(await ResumeAsync(city));

        Assert.Equal(LedgerConflictKind.SourceChanged, Assert.IsType<LedgerConflictException>(outcome.Failure).Kind);
        Assert.Empty(city.Center.Journal.Of("putSubmissionPart"));
    }

    [Theory]
    [InlineData("workbook", 8L, null)]
    [InlineData("json lines", null, 5L)]
    public async Task A_finding_says_where_it_stands_in_the_departments_own_file(string form, long? sheetRow, long? line)
    {
        using var city = new City();
        var rows = s_rows.Select((row, index) => index == 4 ? row with { Number = "" } : row).ToList();

        var outcome = await city.SubmitAsync(Plan(Source(form, city, null!, rows)));

        Assert.Equal(SubmissionStage.Invalid, outcome.Stage);
        var sample = outcome.Report!.Counts.SelectMany(count => count.Samples).First();
        Assert.Equal((5L, sheetRow, line), (sample.Row, sample.SheetRow, sample.Line));
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
    }

    [Fact]
    public async Task Of_the_valid_rows_only_those_are_left_out_that_no_other_form_can_carry()
    {
        using var city = new City();
        var text = PermitRow.Table(s_rows, ';').Replace("P000003;", "P000003;;", StringComparison.Ordinal).Replace("P000004;", ";", StringComparison.Ordinal);
        var plan = Plan(SubmissionSource.FromFile(city.Directory.Write("permits.csv", text)));
        plan.BadRows = BadRowPolicy.ValidOnly;

        var outcome = await city.SubmitAsync(plan);

        Assert.Equal(SubmissionStage.Partly, outcome.Stage);
        Assert.Equal((Count, 2L), ((int)outcome.Report!.Rows, outcome.Report.RowsWithFindings));
        Assert.Equal((Count - 2, 1), ((int)outcome.Receipt!.RowsStored, (int)outcome.Receipt.RowsRejected));
        Assert.Equal(StoredRows.DigestOf(s_rows.Where(row => row.Number is not ("P000003" or "P000004")).Select(row => row.Line)), StoredRows.DigestAt(city));
    }

    [Fact]
    public async Task A_part_is_read_again_from_its_own_key_range()
    {
        using var city = new City();
        using var register = new Register(s_rows);
        var options = new DurableSubmitterOptions { Concurrency = 1, FindSource = _ => Source("ranges", city, register) };
        using (var ledger = city.OpenLedger())
        using (var client = city.Connect(inner => new Wiretap(inner, request => { if (request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal)) throw new IOException("cut"); })))
        {
            await Assert.ThrowsAnyAsync<CenterException>(() => City.Submitter(client, ledger, options).SubmitAsync(Plan(Source("ranges", city, register))));
        }
        register.Asked.Clear();

        Assert.Equal(SubmissionStage.Stored, Assert.Single(await ResumeAsync(city, options)).Stage);

        Assert.Equal(["[60, 80)"], register.Asked);
        Assert.Equal(s_digest, StoredRows.DigestAt(city));
    }

    private static SubmissionPlan Plan(SubmissionSource source) => new(Permits.Entry(), "2026", source);

    private static async Task<IReadOnlyList<SubmissionOutcome>> ResumeAsync(City city, DurableSubmitterOptions? options = null)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        return await City.Submitter(client, ledger, options).ResumeAsync();
    }

    private static SubmissionSource Source(string form, City city, Register register, IReadOnlyList<PermitRow>? rows = null)
    {
        rows ??= s_rows;
        switch (form)
        {
            case "semicolon": return SubmissionSource.FromFile(city.Directory.Write("semicolon.csv", PermitRow.Table(rows, ';')));
            case "tab": return SubmissionSource.FromFile(city.Directory.Write("tab.txt", PermitRow.Table(rows, '\t')));
            case "gb18030":
                var file = city.Directory.File("gb.csv");
                File.WriteAllBytes(file, CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(PermitRow.Table(rows, ',')));
                return SubmissionSource.FromFile(file, new TableValidationOptions { Encoding = TableEncoding.Gb18030 });
            case "json lines": return SubmissionSource.FromFile(city.Directory.Write("permits.jsonl", PermitRow.JsonLines(rows)));
            case "workbook": return SubmissionSource.FromFile(PermitBook.Write(city.Directory.File("permits.xlsx"), rows), new TableValidationOptions { Sheet = "许可", HeaderRow = 3 });
            case "reader": return SubmissionSource.FromTable("register", TableSource.FromRows(register.ReadAsync));
            case "ranges": return SubmissionSource.FromTable("register", TableSource.FromRows(KeyRange.Split(0, 80, 20), register.ReadAsync));
            case "open reader": return SubmissionSource.FromTable("register", TableSource.FromRows(register.ReadAsync(default).GetAwaiter().GetResult()));
            case "objects": return SubmissionSource.FromTable("program", TableSource.FromObjects(opened => Objects(rows, opened), s_columns));
            default: return SubmissionSource.FromTable("program", TableSource.FromObjects(Objects(rows), s_columns));
        }
    }

    private static readonly RowMap<PermitRow> s_columns = new RowMap<PermitRow>().Add("数量", row => row.Count).Add("名称", row => row.Name).Add("编号", row => row.Number);

    /// <summary>A program that stops when it is told to, by either of the tokens that it is given.</summary>
    private static async IAsyncEnumerable<PermitRow> Objects(IEnumerable<PermitRow> rows, CancellationToken opened = default, [EnumeratorCancellation] CancellationToken read = default)
    {
        await Task.Yield();
        foreach (var row in rows)
        {
            opened.ThrowIfCancellationRequested();
            read.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
