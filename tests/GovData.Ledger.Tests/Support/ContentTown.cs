using System.Globalization;
using GovData.Client;
using GovData.Testing;

namespace GovData.Ledger.Tests;

/// <summary>A city whose center has some rows in effect, and the comparison of other rows with them.</summary>
internal sealed class ContentTown : IDisposable
{
    private int _number;

    public City City { get; } = new();

    public MockOutcomes Outcomes => City.Center.Outcomes;

    public int Queries => City.Center.Journal.Of("getContentDigests").Count;

    public async Task<SubmissionOutcome> StoreAsync(IEnumerable<PermitRow> rows, SubmissionMode? mode = null)
    {
        var table = mode == SubmissionMode.Deletion
            ? "编号\r\n" + string.Concat(rows.Select(row => row.Number + "\r\n"))
            : Table(rows);
        var period = (2000 + ++_number).ToString(CultureInfo.InvariantCulture);
        var plan = new SubmissionPlan(Permits.Entry(), period, SubmissionSource.FromFile(City.Directory.Write("stored.csv", table))) { Mode = mode ?? SubmissionMode.Full };
        using var client = City.Connect();
        using var ledger = City.OpenLedger();
        var outcome = await new DurableSubmitter(client, ledger).SubmitAsync(plan);
        Assert.True(outcome.IsStored, $"{outcome.Stage} {outcome.Reason} {outcome.Report?.ToText()}");
        return outcome;
    }

    public Task<ContentReconciliation> CompareAsync(IEnumerable<PermitRow> rows, ContentReconcilerOptions? options = null) =>
        CompareAsync(Write("here.csv", rows), options);

    public async Task<ContentReconciliation> CompareAsync(SubmissionSource source, ContentReconcilerOptions? options = null)
    {
        using var client = City.Connect();
        return await new ContentReconciler(client.Submissions, options).CompareAsync(Permits.Entry(), source);
    }

    public SubmissionSource Write(string name, IEnumerable<PermitRow> rows) => SubmissionSource.FromFile(City.Directory.Write(name, Table(rows)));

    public void Dispose() => City.Dispose();

    private static string Table(IEnumerable<PermitRow> rows) => PermitRow.Table(rows, ',');
}
