using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovData.Validation.Tests.Report;

/// <summary>The contract's <c>QualityReport</c> and this package say the same words.</summary>
public class ContractTests
{
    private static readonly string s_contract = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "center-api.yaml"));

    [Fact]
    public void Severities_are_those_of_the_contract() =>
        Assert.Equal(
            Regex.Matches(Schema("Finding"), @"^ {12}([A-Z]+): \{ zh: ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            RuleSeverity.KnownValues.Select(severity => severity.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Members_of_a_report_its_findings_and_samples_are_those_of_the_contract()
    {
        var sample = new FindingSample { Row = 1, SheetRow = 2, Line = 3, ByteOffset = 2, Value = "甲", Reason = "uscc.length" };
        var report = new QualityReport { Counts = [new FindingCount { Item = "名称", Rule = "r", Count = 1, Samples = [sample] }] };
        using var json = JsonDocument.Parse(report.ToJson());
        var finding = json.RootElement.GetProperty("findings")[0];

        Assert.Equal(Members("QualityReport"), Names(json.RootElement));
        Assert.Equal(Members("Finding"), Names(finding));
        Assert.Equal(Members("FindingSample"), Names(finding.GetProperty("samples")[0]));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string[] Members(string schema) =>
        [.. Regex.Matches(Schema(schema), @"^ {8}(\w+):", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    private static string Schema(string name) => Regex.Match(s_contract, $@"^    {name}:\n(?:(?: {{6}}.*)?\n)+", RegexOptions.Multiline).Value;
}
