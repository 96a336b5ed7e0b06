using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Client.Tests;

/// <summary>The period as the contract writes it: what it refuses never leaves.</summary>
public class PeriodTests
{
    private static readonly Regex s_contract = new(Regex.Match(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "center-api.yaml")), @"^    Period:\n      type: string\n      pattern: '(?<pattern>[^']+)'", RegexOptions.Multiline)
        .Groups["pattern"].Value.Replace("$", @"\z", StringComparison.Ordinal));

    [Fact]
    public void The_forms_are_those_of_the_contract()
    {
        string[] heads = ["2026", "0001", "202", "20260", " 2026", "２０２６"];
        string[] tails =
        [
            "", "-01", "-12", "-13", "-00", "-1", "-Q1", "-Q4", "-Q5", "-H1", "-H2", "-H3", "-W01", "-W53", "-W60", "-W1", "-11-22", "-11-31", "-11-32", "-11-0", "-", "\n", "-q1", "/11",
        ];
        var periods = heads.SelectMany(head => tails.Select(tail => head + tail)).ToList();

        Assert.Contains(periods, s_contract.IsMatch);
        Assert.All(periods, period => Assert.Equal((period, s_contract.IsMatch(period)), (period, IsTaken(period))));
    }

    [Theory]
    [InlineData("2029-13")]
    [InlineData("2029-1")]
    [InlineData("二〇二六")]
    public void A_period_that_is_none_says_which_forms_there_are(string period)
    {
        var refused = Assert.Throws<ArgumentException>(() => SubmissionAnnouncement.Of(Entry(), period));

        Assert.Equal("period", refused.ParamName);
        Assert.Contains("2026-W47", refused.Message, StringComparison.Ordinal);
    }

    private static bool IsTaken(string period) => Record.Exception(() => SubmissionAnnouncement.Of(Entry(), period)) is null;

    private static CatalogEntry Entry() => new() { Code = "307005012/000001", Version = 1, Items = [new InformationItem { Name = "a", Type = ItemDataType.Integer }] };
}
