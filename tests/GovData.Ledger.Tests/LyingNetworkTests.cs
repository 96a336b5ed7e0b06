using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

/// <summary>Every call of a submission meets, in turn, everything that a network and a center under strain do; the program is run again until it is through.</summary>
public class LyingNetworkTests
{
    private const int MostRuns = 4;
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    private static readonly string[] s_calls =
        ["issueToken", "getCapabilities", "announceSubmission", "putSubmissionPart", "closeSubmission", "getSubmission", "getSubmissionReceipt"];

    private static readonly Dictionary<string, Func<MockOutcome>> s_lies = new()
    {
        ["answer lost after commit"] = MockOutcome.LoseAnswer,
        ["reset before it acts"] = MockOutcome.Drop,
        ["truncated"] = MockOutcome.Truncate,
        ["429 in seconds"] = () => MockOutcome.TooManyRequests(TimeSpan.FromSeconds(7)),
        ["429 with a date"] = () => MockOutcome.TooManyRequestsUntilDate(TimeSpan.FromSeconds(7)),
        ["429 beyond all budgets"] = () => MockOutcome.TooManyRequests(TimeSpan.FromHours(2)),
        ["maintenance"] = () => MockOutcome.Problem("maintenance"),
        ["internal error"] = () => MockOutcome.Problem("internal"),
        ["a problem in 200"] = () => MockOutcome.ProblemAs200("internal"),
        ["key rotated"] = MockOutcome.KeyRotated,
        ["a page of a gateway"] = () => MockOutcome.HtmlPage(),
        ["a page in 200"] = () => MockOutcome.HtmlPage(200),
        ["a page in GBK"] = () => MockOutcome.GbkPage(),
        ["empty"] = () => MockOutcome.Empty(),
        ["slower than any limit"] = () => MockOutcome.Delay(TimeSpan.FromMinutes(5)),
        ["wrong digest"] = MockOutcome.WrongDigest,
        ["bad signature"] = MockOutcome.BadSignature,
        ["a value nobody knows"] = MockOutcome.UnknownValue,
    };

    public static TheoryData<string, string> Lies()
    {
        var all = new TheoryData<string, string>();
        foreach (var call in s_calls)
            foreach (var lie in s_lies.Keys) all.Add(call, lie);
        return all;
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Whatever_a_call_meets_there_is_one_effect_in_bounded_time(string call, string lie)
    {
        using var city = new City(rows: 40);
        city.Center.Outcomes.Next(call, s_lies[lie](), s_lies[lie]());
        var began = city.Time.GetUtcNow();

        var failures = new List<string>();
        SubmissionOutcome? outcome = null;
        while (outcome is not { IsStored: true } && failures.Count < MostRuns)
        {
            try
            {
                outcome = await city.SubmitAsync();
                if (!outcome.IsStored) failures.Add(outcome.Stage + " " + outcome.Reason);
            }
            catch (CenterException failure)
            {
                failures.Add(failure.Code);
            }
        }

        var story = $"{call}, {lie}: {string.Join(", ", failures)}";
        Assert.True(outcome is { IsStored: true }, story);
        Assert.True(city.Time.GetUtcNow() - began < s_longest, story);
        Assert.True(city.Center.Journal.Effects("announceSubmission", Key) == 1, story);
        Assert.True(city.Center.Journal.Effects("closeSubmission", Key) == 1, story);
        using var state = JsonDocument.Parse(city.Center.Snapshot());
        Assert.Equal(40, Assert.Single(state.RootElement.GetProperty("submissions").GetProperty("stored").EnumerateArray()).GetProperty("rows").GetInt32());
        Assert.True((await city.VerifyEvidenceAsync()).Conclusion == EvidenceConclusion.Proved, story);
        Assert.True(city.Spooled.Length == 0, story);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Whatever_the_front_end_machine_meets_there_is_one_effect(string call, string lie)
    {
        using var crossing = new Crossing(rows: 40);
        await crossing.PackAsync();
        crossing.Center.Outcomes.Next(call, s_lies[lie](), s_lies[lie]());

        var failures = new List<string>();
        ConsignmentReceipts? receipts = null;
        while (receipts?.Receipt is null && failures.Count < MostRuns)
        {
            try
            {
                receipts = await crossing.SendAsync();
                if (receipts.Receipt is null) failures.Add(receipts.ToString());
            }
            catch (CenterException failure)
            {
                failures.Add(failure.Code);
            }
        }

        var story = $"{call}, {lie}: {string.Join(", ", failures)}";
        Assert.True(receipts?.Receipt is not null, story);
        Assert.True((await crossing.ImportAsync()).Stage == SubmissionStage.Stored, story);
        Assert.True(crossing.Center.Journal.Effects("announceSubmission", Key) == 1, story);
        Assert.True(crossing.Center.Journal.Effects("closeSubmission", Key) == 1, story);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("prefix")]
    [InlineData("headers")]
    [InlineData("digest")]
    [InlineData("200")]
    [InlineData("html")]
    public async Task Behind_a_gateway_with_its_own_ideas_there_is_one_effect_or_a_failure_that_says_so(string habit)
    {
        using var city = new City(rows: 40);
        var gateway = city.Center.FrontGateway;
        if (habit == "body") gateway.MaxBodyBytes = 300;
        if (habit == "prefix") gateway.PathPrefix = "/prod-api";
        if (habit == "headers") gateway.StripRequestHeaders = ["X-Trace-Id", "X-Attempt"];
        if (habit == "digest") gateway.StripRequestHeaders = ["Content-Digest"]; // the signature of the hop covers it
        gateway.ErrorsAs200 = habit == "200";
        gateway.ErrorsAsHtml = habit == "html";

        SubmissionOutcome? outcome = null;
        var failure = await Record.ExceptionAsync(async () => outcome = await city.SubmitAsync());

        if (outcome is null) Assert.IsAssignableFrom<CenterException>(failure);
        else Assert.True(outcome.IsStored, outcome.Reason);
        if (habit is "headers" or "200" or "html") Assert.True(outcome is not null, failure?.ToString());
        Assert.Equal(outcome is null ? 0 : 1, city.Center.Journal.Effects("closeSubmission", Key));
    }
}
