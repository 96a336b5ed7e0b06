using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class ContentDigestsTests
{
    [Fact]
    public async Task A_range_comes_with_its_buckets()
    {
        var answer = await new GoldenCenter("getContentDigests").AsProvider().Submissions.GetContentDigestsAsync(Query([""]));

        Assert.Equal((1L, 3L, "307005012/000001"), (answer.DataVersion, answer.Rows, answer.Entry.Code));
        var range = Assert.Single(answer.Ranges);
        Assert.Equal((3L, 0), (range.Rows, range.Listed.Count));
        Assert.Equal(["7", "c", "f"], range.Buckets.Select(bucket => bucket.Prefix));
        Assert.Equal(range.Sum, range.Buckets.Aggregate(default(DigestSum), (sum, bucket) => sum + bucket.Sum));
    }

    [Fact]
    public async Task A_small_range_comes_with_its_rows()
    {
        var answer = await new GoldenCenter("getContentDigests.rows").AsProvider().Submissions.GetContentDigestsAsync(Query(["7", "00"], withRows: true));

        var row = Assert.Single(answer.Ranges[0].Listed);
        Assert.True(row.Key!.Matches("500229,1997"u8));
        Assert.True(row.Row!.Matches("500229,1997,,城口县,县"u8));
        Assert.Empty(answer.Ranges[1].Listed);
    }

    public static TheoryData<string, string, bool> Lies => new()
    {
        { "\"rows\":3,\"ranges\"", "\"rows\":2,\"ranges\"", false }, // fewer rows in all than in a range
        { "\"prefix\":\"\",\"rows\":3", "\"prefix\":\"\",\"rows\":4", false },
        { "\"prefix\":\"7\",\"rows\":1", "\"prefix\":\"7\",\"rows\":2", false },
        { "\"prefix\":\"7\"", "\"prefix\":\"d\"", false }, // behind the next
        { "\"prefix\":\"7\"", "\"prefix\":\"70\"", false },
        { "fa76bb9a", "fa76bb9b", false },
        { "a9fcd30f", "a9fcd30e", false },
        { "\"prefix\":\"\"", "\"prefix\":\"0\"", false },
        { "307005012/000001", "307005012/000002", false },
        { "\"version\":1", "\"version\":2", false },
        { "\"ranges\":[{", "\"ranges\":[null,{", false },
        { "\"buckets\":[{", "\"buckets\":[null,{", false },
        { "sm3:7a60", "sm3:8a60", true }, // not in the range
        { "sm3:7a60", "sha-256:7a60", true },
        { "{\"key\":\"sm3:7a60a154ad43a4b955681df4632227b052582b3aeb64acd5d8cfdb7b0f70d352\",", "{", true },
        { "\"listed\":[]", "\"listed\":[{}]", false }, // rows that were not asked for
        { "\"listed\":[{", "\"listed\":[null,{", true },
        { "\"row\":\"sm3:fa", "\"row\":\"sm3:fb", true },
        { "\"prefix\":\"7\",\"rows\":1", "\"prefix\":\"7\",\"rows\":0", true },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task An_answer_that_contradicts_itself_or_is_another_is_none(string said, string lie, bool withRows)
    {
        var told = new List<string>();
        var center = new GoldenCenter(withRows ? "getContentDigests.rows" : "getContentDigests")
        {
            Lie = body =>
            {
                told.Add(body);
                var at = body.IndexOf(said, StringComparison.Ordinal);
                return body[..at] + lie + body[(at + said.Length)..];
            },
        };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsProvider(options => options.Budgets = new CallBudgets { MaxRetries = 0 }).Submissions
            .GetContentDigestsAsync(withRows ? Query(["7", "00"], withRows: true) : Query([""])));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
        Assert.DoesNotContain("7a60", failure.Message, StringComparison.Ordinal);
        Assert.Single(told);
    }

    [Fact]
    public async Task Rows_that_were_not_asked_for_are_no_answer()
    {
        const string Row = """{"key":"sm3:0000000000000000000000000000000000000000000000000000000000000000","row":"sm3:$"}""";
        string[] rows = ["fa76bb9a62b374d2d68a4e0b8cc3810a452cc9e9ae7039b8a5ce2a9704d1abf6", "73663269d50deb50fbcc3719a969d073b72d851b2eb874449b16cc7473ff2abd", "3c1fe50b6e4c99cbedc2a61a8a33f34ed21f14325c9dd4e0a04836d47177d252"];
        var center = new GoldenCenter("getContentDigests")
        {
            Lie = body => body[..body.IndexOf("\"buckets\":[", StringComparison.Ordinal)] + "\"buckets\":[],\"listed\":[" + string.Join(',', rows.Select(row => Row.Replace("$", row, StringComparison.Ordinal))) + "]}]}",
        };

        await Assert.ThrowsAsync<TransportException>(() => center.AsProvider(options => options.Budgets = new CallBudgets { MaxRetries = 0 }).Submissions.GetContentDigestsAsync(Query([""])));
    }

    [Theory]
    [InlineData("G")]
    [InlineData("A")]
    [InlineData("00000000000000000")]
    [InlineData(null)]
    public async Task What_is_no_prefix_is_not_sent(string? prefix)
    {
        var center = new GoldenCenter();

        await Assert.ThrowsAsync<ArgumentException>("query", () => center.AsProvider().Submissions.GetContentDigestsAsync(Query([prefix!])));
        await Assert.ThrowsAsync<ArgumentException>("query", () => center.AsProvider().Submissions.GetContentDigestsAsync(Query([])));
        await Assert.ThrowsAsync<ArgumentException>("query", () => center.AsProvider().Submissions.GetContentDigestsAsync(Query([.. Enumerable.Repeat("0", 257)])));

        Assert.Empty(center.Received);
    }

    [Fact]
    public void What_is_shown_tells_no_digest()
    {
        var range = new ContentRange { Prefix = "7a60", Rows = 1, Sum = DigestSum.Of(new byte[32]), Listed = [new RowDigest { Key = ContentDigest.Of(DigestAlgorithm.Sm3, [1]) }] };

        Assert.Equal("1 rows", range.ToString());
        Assert.Equal("307005012/000001 v1: 1 ranges", Query(["7a60"]).ToString());
    }

    private static ContentDigestQuery Query(IList<string> prefixes, bool withRows = false) => new()
    {
        Entry = new EntryReference { Code = "307005012/000001" },
        SchemaDigest = ContentDigest.Parse("sm3:868c04c2ebd1e277e8140e906cf7400084e6dddf9a639f8b5ad3da21c3ad7fd3"),
        Prefixes = prefixes,
        WithRows = withRows,
    };
}
