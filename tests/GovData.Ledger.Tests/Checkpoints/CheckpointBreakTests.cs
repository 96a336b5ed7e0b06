using System.IO;
using System.Net.Http;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests.Checkpoints;

public class CheckpointBreakTests
{
    private const string Route = $" /v1/supervision/evidence-checkpoints/{Permits.Department}.checkpoint.";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task A_restored_ledger_declares_what_it_lost_and_anchors_again(int lost)
    {
        using var city = new City();
        await city.SubmitAsync();
        await city.AnchorAsync();
        await RestoreAsync(city, async () =>
        {
            for (var n = 0; n < lost; n++)
            {
                await city.AppendAsync("lost" + n);
                await city.AnchorAsync();
            }
        });
        await city.AppendAsync("since");
        Assert.Equal("key-conflict", (await Assert.ThrowsAsync<RequestRefusedException>(() => city.AnchorAsync())).Code);

        var record = await DeclareAsync(city);

        Assert.Equal(lost + 2, record!.Number);
        await city.SubmitAsync(Next(city));
        Assert.Equal(lost + 3, (await city.AnchorAsync())!.Number);
        var report = await city.VerifyEvidenceAsync();
        Assert.Equal((EvidenceConclusion.CannotJudge, lost + 3L, lost + 2L), (report.Conclusion, report.Anchorage.Last, report.Anchorage.Anchored));
        Assert.Contains($"checkpoints 2 to {lost + 1} cover", Assert.Single(report.Anchorage.Breaks).Reason.English, StringComparison.Ordinal);
        Assert.Empty(report.Streams.SelectMany(stream => stream.Findings));
    }

    [Fact]
    public async Task A_ledger_rebuilt_from_nothing_declares_that_it_has_kept_none()
    {
        using var city = new City();
        await city.SubmitAsync();
        await city.AnchorAsync();
        await city.SubmitAsync(Next(city));
        await city.AnchorAsync();
        city.LoseLedger();
        using (var life = new Life(city)) await life.Submitter.ReconcileAsync();
        Assert.Equal(EvidenceConclusion.Broken, (await city.VerifyEvidenceAsync()).Conclusion);

        Assert.Equal(3, (await DeclareAsync(city))!.Number);

        var report = await city.VerifyEvidenceAsync();
        Assert.Equal(EvidenceConclusion.CannotJudge, report.Conclusion);
        Assert.Contains("checkpoints 1 to 2 cover", Assert.Single(report.Anchorage.Breaks).Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_lost_no_break_is_declared()
    {
        using var city = new City();
        Assert.Null(await DeclareAsync(city));
        await city.SubmitAsync();
        await city.AnchorAsync();

        Assert.Null(await DeclareAsync(city));

        Assert.Equal(1, Anchored(city));
        Assert.Empty((await city.VerifyEvidenceAsync()).Anchorage.Breaks);
    }

    [Fact]
    public async Task A_center_that_lost_what_it_answered_for_is_told_and_no_break_is_declared()
    {
        using var city = new City();
        await city.SubmitAsync();
        await city.AnchorAsync();
        city.Center.Reset();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => DeclareAsync(city));

        Assert.Contains("the break is the center's", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>One process dies with its break on the way; a second has looked for it in vain when a third hands it over and dies, too.</summary>
    [Fact]
    public async Task A_break_that_another_process_hands_over_meanwhile_is_not_declared_again()
    {
        using var city = new City();
        await city.SubmitAsync();
        await RestoreAsync(city, () => city.AnchorAsync());
        await city.AppendAsync("since");
        await Assert.ThrowsAsync<RequestRefusedException>(() => city.AnchorAsync());
        Task FirstAsync() => DieAsync(city, anchor => anchor.DeclareBreakAsync(), after: false);
        Task ThirdAsync() => DieAsync(city, anchor => anchor.AnchorAsync(), after: true);

        await DeclareAsync(city, inner => new Intruder(new Intruder(inner, "GET" + Route + "1", ThirdAsync), "POST" + Route + "1", FirstAsync));

        Assert.Equal(2, Anchored(city));
        Assert.Single((await city.VerifyEvidenceAsync()).Anchorage.Breaks);
    }

    /// <summary>Every operation of an undisturbed run, on both sides of its effect.</summary>
    [Fact]
    public async Task Wherever_it_dies_running_it_again_declares_one_break()
    {
        var operations = new List<string>();
        for (var n = 0; n == 0 || n <= operations.Count; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City();
                await city.SubmitAsync();
                await RestoreAsync(city, () => city.AnchorAsync());
                await city.AppendAsync("since");
                var mortality = n == 0 ? new Mortality() : new Mortality(n, after);
                using (var mortal = new MortalProcess(city, mortality))
                {
                    if (n == 0) await mortal.Anchor.DeclareBreakAsync();
                    else await Assert.ThrowsAsync<ProcessDiedException>(() => mortal.Anchor.DeclareBreakAsync());
                }
                if (n == 0) operations = [.. mortality.Operations];

                var where = n == 0 ? "undisturbed" : $"died {(after ? "after" : "before")} operation {n} of {operations.Count}, {operations[n - 1]}";
                using (var next = new MortalProcess(city, new Mortality()))
                {
                    await next.Anchor.DeclareBreakAsync();
                    Assert.True(await next.Anchor.AnchorAsync() is null, where + ": something was left to be handed over");
                }
                Assert.True(Anchored(city) == 2, where);
                var report = await city.VerifyEvidenceAsync();
                Assert.True(report is { Conclusion: EvidenceConclusion.CannotJudge, Anchorage: { Last: 2, Breaks.Count: 1 } }, where + ": " + report.ToJson());
            }
        }
        Assert.Contains(operations, operation => operation.StartsWith("POST" + Route, StringComparison.Ordinal));
    }

    /// <summary>Takes a backup, lets something happen, and puts the backup back.</summary>
    private static async Task RestoreAsync(City city, Func<Task> meanwhile)
    {
        var backup = await File.ReadAllBytesAsync(city.LedgerFile);
        await meanwhile();
        await File.WriteAllBytesAsync(city.LedgerFile, backup);
    }

    /// <summary>A process that dies on one side of handing over the second checkpoint.</summary>
    private static async Task DieAsync(City city, Func<CheckpointAnchor, Task> work, bool after)
    {
        using var client = city.Connect(inner => new Intruder(inner, "POST" + Route + "2", () => throw new ProcessDiedException(), after));
        using var ledger = city.OpenLedger();
        await Assert.ThrowsAsync<ProcessDiedException>(() => work(new CheckpointAnchor(client, ledger)));
    }

    private static async Task<CheckpointRecord?> DeclareAsync(City city, Func<HttpMessageHandler, HttpMessageHandler>? wrap = null)
    {
        using var client = city.Connect(wrap);
        using var ledger = city.OpenLedger();
        return await new CheckpointAnchor(client, ledger).DeclareBreakAsync();
    }

    private static int Anchored(City city) => Enumerable.Range(1, 20).Sum(n => city.Center.Journal.Effects("anchorEvidenceCheckpoint", $"{Permits.Department}.checkpoint.{n}"));

    private static SubmissionPlan Next(City city) => new(Permits.Entry(), "2027", SubmissionSource.FromFile(city.File));
}
