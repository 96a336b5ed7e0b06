using System.Text;
using GovData.Client;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>The same calls through the handler and through the socket: the center cannot tell the fronts apart.</summary>
public class SocketFrontTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_arrives_is_what_was_sent_byte_for_byte(bool socket)
    {
        await using var front = await TestFront.StartAsync(socket);
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
        await using var front = await TestFront.StartAsync(socket);
        front.Center.Outcomes.Next("submitCatalogList", MockOutcome.LoseAnswer());

        var list = await front.SubmitListAsync();

        Assert.Equal(CatalogListState.Submitted, (await front.Client.Catalog.GetListAsync(list)).State);
        Assert.Equal([MockJournalOutcome.AnswerLost, MockJournalOutcome.Replayed], front.Center.Journal.Of("submitCatalogList").Select(e => e.Outcome));
        Assert.Equal(1, front.Center.Journal.Effects("submitCatalogList", list));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_truncated_answer_is_a_lost_connection_and_is_asked_for_again(bool socket)
    {
        await using var front = await TestFront.StartAsync(socket);
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
        await using var front = await TestFront.StartAsync(socket);
        front.Center.Outcomes.Next("getLimits", [.. Enumerable.Repeat(0, 100).Select(_ => MockOutcome.Drop())]);

        var failure = await Assert.ThrowsAsync<TransportException>(() => front.Client.Service.GetLimitsAsync());

        Assert.Equal(TransportFailure.ConnectionLost, failure.Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_in_another_encoding_is_told_apart_from_the_contract(bool socket)
    {
        await using var front = await TestFront.StartAsync(socket);
        front.Center.Outcomes.Next("getLimits", [.. Enumerable.Repeat(0, 100).Select(_ => MockOutcome.GbkPage())]);

        var failure = await Assert.ThrowsAsync<TransportException>(() => front.Client.Service.GetLimitsAsync());

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chinese_and_signs_in_a_search_arrive_as_they_were_meant(bool socket)
    {
        await using var front = await TestFront.StartAsync(socket);
        var list = await front.SubmitListAsync("A+B 区划/表");
        front.Center.Authority.ApproveList(list);
        front.Center.Authority.PublishList(list);

        var found = new List<string>();
        await foreach (var entry in front.Client.Catalog.Search(new CatalogQuery { Text = "A+B 区划/表" })) found.Add(entry.Title);

        Assert.Equal(["A+B 区划/表"], found);
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_the_clock_of_the_mock_says_so()
    {
        var time = new SignallingTime(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var front = await TestFront.StartAsync(socket: true, new MockCenterOptions { TimeProvider = time });
        front.Center.Outcomes.Next("getStatus", MockOutcome.Delay(TimeSpan.FromMinutes(10)));
        using var http = new HttpClient();

        var asking = http.GetAsync(new Uri(front.Server.Endpoint, "/v1/status"));
        await time.Waiting;
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.False(asking.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(1));

        using var answer = await asking.WaitAsync(Deadline.Span);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Fifty_requests_at_once_each_get_their_own_answer()
    {
        await using var front = await TestFront.StartAsync(socket: true);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var bytes = Encoding.ASCII.GetBytes(new string('x', i * 1000) + i);
            Assert.True((await front.Client.Service.EchoAsync(bytes)).Digest!.Matches(bytes));
        }));

        Assert.Equal(50, front.Center.Journal.Of("echo").Count);
    }
}
