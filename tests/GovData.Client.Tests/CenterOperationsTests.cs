using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GovData.Client.Tests;

public partial class CenterOperationsTests
{
    [Fact]
    public void What_the_contract_answers_without_a_token_is_asked_without_one()
    {
        var contract = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "center-api.yaml"));
        var open = OpenOperation().Matches(contract).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();

        Assert.Contains("getStatus", open);
        Assert.Equal(open, CenterOperations.All.Where(operation => operation.IsOpen).Select(operation => operation.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_operation_is_found_by_its_id()
    {
        Assert.Same(CenterOperations.All.Single(operation => operation.Id == "closeSubmission"), CenterOperations.Find("closeSubmission"));
        Assert.Null(CenterOperations.Find("withdrawCatalogList"));
    }

    [Fact]
    public void Writes_and_transfers_have_the_time_they_need()
    {
        var transfers = new[] { "putSubmissionPart", "downloadOpenDataset" };

        Assert.All(transfers, id => Assert.Equal(TimeoutClass.Transfer, CenterOperations.Find(id)!.Timeout));
        Assert.All(
            CenterOperations.All.Where(operation => operation.Retry == RetryClass.Keyed && !transfers.Contains(operation.Id)),
            operation => Assert.Equal(TimeoutClass.Write, operation.Timeout));
    }

    /// <summary>An operation's id, and in its own lines, before the next operation begins, <c>security: []</c>.</summary>
    [GeneratedRegex("^      operationId: (\\w+)\n(?:(?:      .*)?\n)*?      security: \\[\\]\n", RegexOptions.Multiline)]
    private static partial Regex OpenOperation();
}
