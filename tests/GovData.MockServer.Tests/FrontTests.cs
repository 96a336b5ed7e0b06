using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>The same calls through the handler and through the socket: the center cannot tell the fronts apart.</summary>
public class FrontTests
{
    private const string Department = "11500000MB1000010R";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_arrives_is_what_was_sent_byte_for_byte(bool socket)
    {
        await using var front = new TestFront(socket);
        var bytes = Encoding.UTF8.GetBytes("渝 + %2F \u0000\u0001 emoji 🏞");

        var echo = await front.Client.Service.EchoAsync(bytes);

        Assert.Equal(bytes.Length, echo.Size);
        Assert.True(echo.Digest!.Matches(bytes));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_whose_answer_was_lost_is_repeated_and_has_one_effect(bool socket)
    {
        await using var front = new TestFront(socket);
        front.Center.Outcomes.Next("submitCatalogList", MockOutcome.LoseAnswer());
        var draft = await front.Client.Catalog.SaveDraftAsync(Department + ".draft", TestFront.Entry());

        var list = await front.Client.Catalog.SubmitListAsync(Department + ".list", [draft.Key]);

        Assert.Equal(CatalogListState.Submitted, list.State);
        Assert.Equal(2, front.Center.Journal.Of("submitCatalogList").Count);
        Assert.Equal(1, front.Center.Journal.Effects("submitCatalogList", Department + ".list"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_truncated_answer_is_a_lost_connection_and_is_asked_for_again(bool socket)
    {
        await using var front = new TestFront(socket);
        front.Center.Outcomes.Next("getLimits", MockOutcome.Truncate());

        var limits = await front.Client.Service.GetLimitsAsync();

        Assert.True(limits.PartSize > 0);
        Assert.Equal(2, front.Center.Journal.Of("getLimits").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dropped_connection_that_is_never_repaired_is_a_typed_failure(bool socket)
    {
        await using var front = new TestFront(socket);
        front.Center.Outcomes.Next("getLimits", [.. Enumerable.Repeat(0, 100).Select(_ => MockOutcome.Drop())]);

        var failure = await Assert.ThrowsAsync<TransportException>(() => front.Client.Service.GetLimitsAsync());

        Assert.Equal(TransportFailure.ConnectionLost, failure.Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chinese_and_signs_in_a_search_arrive_as_they_were_meant(bool socket)
    {
        await using var front = new TestFront(socket);
        var draft = await front.Client.Catalog.SaveDraftAsync(Department + ".draft", TestFront.Entry());
        var list = await front.Client.Catalog.SubmitListAsync(Department + ".list", [draft.Key]);
        front.Center.Authority.ApproveList(list.Key);
        front.Center.Authority.PublishList(list.Key);
        var found = 0;

        await foreach (var entry in front.Client.Catalog.Search(new CatalogQuery { Text = "A+B 区划/表" })) found += entry.Title == "A+B 区划/表" ? 1 : 0;

        Assert.Equal(1, found);
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        await using var front = new TestFront(socket: true);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => front.Client.Service.GetStatusAsync()));

        Assert.Equal(50, front.Center.Journal.Of("getStatus").Count);
    }
}
