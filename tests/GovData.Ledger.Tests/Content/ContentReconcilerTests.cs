using System.IO;
using GovData.Client;
using GovData.Security;
using GovData.Testing;
using GovData.Validation;

namespace GovData.Ledger.Tests;

public sealed class ContentReconcilerTests : IDisposable
{
    private static readonly IReadOnlyList<PermitRow> s_rows = PermitRow.Some(300);
    private readonly ContentTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task The_same_rows_in_another_order_agree_and_one_question_is_enough()
    {
        await _town.StoreAsync(s_rows);

        var result = await _town.CompareAsync(s_rows.Reverse());

        Assert.True(result.Agrees && result.IsComplete, result.ToString());
        Assert.Equal((300L, 300L, 1L), (result.RowsHere, result.RowsThere, result.DataVersion));
        Assert.Equal(2, _town.Queries); // one to see how much there is, one to compare
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Whatever_differs_is_what_dictionaries_in_memory_say(int seed)
    {
        var random = new Random(seed);
        var there = PermitRow.Some(random.Next(1, 3000));
        var here = there.Where(_ => random.Next(20) > 0).Select(row => random.Next(25) > 0 ? row : row with { Name = row.Name + "改" }).ToList();
        here.AddRange(Enumerable.Range(1, random.Next(40)).Select(n => new PermitRow($"N{n:00000}", "新增", n)));
        here.AddRange(here.Where(_ => random.Next(60) == 0).ToList());
        here.AddRange(there.Where(_ => random.Next(90) == 0).Select(row => row with { Count = 77 }));
        here = [.. here.OrderBy(_ => random.Next())];
        await _town.StoreAsync(there);

        var result = await _town.CompareAsync(here, new ContentReconcilerOptions { MaxDifferences = 100_000, Earlier = [_town.Write("earlier.csv", there)] });

        Assert.Equal(new ContentOracle(here, there).Story, ContentOracle.StoryOf(result));
        Assert.Equal((here.Count, there.Count, true), ((int)result.RowsHere, (int)result.RowsThere, result.IsComplete));
        Assert.False(result.Agrees);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(4_000)]
    public async Task One_changed_row_in_so_many_is_named_by_key_and_record(int each)
    {
        var there = PermitRow.Some(20_000);
        var here = there.Select((row, at) => at % each == 7 ? row with { Count = -1 } : row).ToList();
        await _town.StoreAsync(there);

        var result = await _town.CompareAsync(here);

        Assert.Equal(new ContentOracle(here, there).Story, ContentOracle.StoryOf(result));
        var first = result.Differences[0];
        Assert.Equal((ContentDifferenceKind.OtherValues, 8, "P000008"), (first.Kind, (int)first.Row!.Value, Assert.Single(first.Key)));
    }

    [Fact]
    public async Task A_few_changes_among_many_rows_cost_a_few_questions()
    {
        var there = PermitRow.Some(20_000);
        await _town.StoreAsync(there);

        var result = await _town.CompareAsync(there.Skip(2));

        Assert.Equal((2L, true), (result.OnlyThere, result.IsComplete));
        Assert.InRange(_town.Queries, 2, 2 + 3 + 1); // three digits deep, then the rows around
    }

    [Fact]
    public async Task Nothing_stored_and_nothing_here_agree()
    {
        var result = await _town.CompareAsync([]);

        Assert.True(result.Agrees);
        Assert.Equal((0L, 0L, 0L), (result.RowsHere, result.RowsThere, result.DataVersion));
    }

    [Fact]
    public async Task Nothing_stored_lacks_every_row_and_no_row_here_leaves_every_stored_one()
    {
        var lacking = await _town.CompareAsync(s_rows);
        Assert.Equal((300L, 0L, 0L, 300), (lacking.OnlyHere, lacking.OnlyThere, lacking.RowsThere, lacking.Differences.Count));

        await _town.StoreAsync(s_rows);
        var left = await _town.CompareAsync([]);
        Assert.Equal((0L, 300L, 0L, 300), (left.OnlyHere, left.OnlyThere, left.RowsHere, left.Differences.Count));
        Assert.All(left.Differences, difference => Assert.Equal((null, 0), (difference.Row, difference.Key.Count)));
        Assert.Equal(s_rows.Select(row => ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(row.Number)).ToString()).Order(StringComparer.Ordinal),
            left.Differences.Select(difference => difference.KeyDigest!.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_here_twice_is_told_wherever_its_right_row_stands()
    {
        await _town.StoreAsync(s_rows);
        PermitRow[] here = [s_rows[0] with { Count = -1 }, .. s_rows, s_rows[3]];

        var result = await _town.CompareAsync(here);

        Assert.Equal((0L, 0L, 0L, 2L), (result.OnlyHere, result.OnlyThere, result.OtherValues, result.Repeated));
        Assert.Equal([1L, 302L], result.Differences.Select(difference => difference.Row!.Value));
    }

    [Fact]
    public async Task What_is_in_effect_after_a_delta_a_deletion_a_correction_and_a_recall_is_compared()
    {
        await _town.StoreAsync(s_rows);
        await _town.StoreAsync([s_rows[0] with { Name = "增量" }, new PermitRow("Q1", "新增", 1)], SubmissionMode.Delta);
        await _town.StoreAsync([s_rows[1], s_rows[2]], SubmissionMode.Deletion);
        var correction = await _town.StoreAsync([s_rows[3] with { Name = "更正" }], SubmissionMode.Correction);
        List<PermitRow> effect = [s_rows[0] with { Name = "增量" }, s_rows[3] with { Name = "更正" }, .. s_rows.Skip(4), new PermitRow("Q1", "新增", 1)];
        Assert.True((await _town.CompareAsync(effect)).Agrees);

        using (var ledger = _town.City.OpenLedger())
        using (var client = _town.City.Connect())
            await City.Submitter(client, ledger).RecallAsync(correction.Key, "更正有误");

        var result = await _town.CompareAsync(effect);
        Assert.Equal((1L, 0L, 5L), (result.OtherValues, result.OnlyHere + result.OnlyThere + result.Repeated, result.DataVersion));
        effect[1] = s_rows[3];
        Assert.True((await _town.CompareAsync(effect)).Agrees);
    }

    [Fact]
    public async Task When_as_many_rows_are_named_as_were_asked_for_the_rest_is_left_and_said_to_be()
    {
        var there = PermitRow.Some(20_000);
        await _town.StoreAsync(there);

        var result = await _town.CompareAsync(there.Select(row => row with { Count = -1 }), new ContentReconcilerOptions { MaxDifferences = 10 });

        Assert.Equal((10, 20_000L, false, false), (result.Differences.Count, result.RowsThere, result.IsComplete, result.Agrees));
        Assert.InRange(result.OtherValues, 10, 2_000);
        Assert.All(result.Differences, difference => Assert.Equal(ContentDifferenceKind.OtherValues, difference.Kind));
        Assert.Contains("at least", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_little_memory_the_table_is_read_more_often_and_the_result_is_the_same()
    {
        var there = PermitRow.Some(3_000);
        var here = there.Where((_, at) => at % 3 > 0).Select((row, at) => at % 2 == 0 ? row with { Name = "改" } : row).Append(new PermitRow("Q1", "新增", 1)).ToList();
        await _town.StoreAsync(there);
        var readings = 0;
        var source = SubmissionSource.FromStream("rows", _ =>
        {
            readings++;
            return Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(PermitRow.Table(here, ','))));
        });

        var result = await _town.CompareAsync(source, new ContentReconcilerOptions { MaxDifferences = 100_000, RowsHeld = 500, Earlier = [_town.Write("earlier.csv", there)] });

        Assert.Equal(new ContentOracle(here, there).Story, ContentOracle.StoryOf(result));
        Assert.InRange(readings, 1 + 5, 1 + 6);
    }

    [Fact]
    public async Task A_table_of_another_form_is_compared_by_its_values_and_named_by_its_own_rows()
    {
        await _town.StoreAsync(s_rows);
        var changed = s_rows.Select((row, at) => at == 4 ? row with { Name = "改" } : row).ToList();
        var book = PermitBook.Write(_town.City.Directory.File("permits.xlsx"), changed);

        var result = await _town.CompareAsync(SubmissionSource.FromFile(book, new TableValidationOptions { Sheet = "许可", HeaderRow = 3 }));

        Assert.Equal("P000005", Assert.Single(Assert.Single(result.Differences).Key));
        Assert.Equal((5L, 8L), (result.Differences[0].Row, result.Differences[0].SheetRow));
    }

    [Fact]
    public async Task A_record_without_values_is_counted_and_keeps_the_table_from_agreeing()
    {
        await _town.StoreAsync(s_rows);
        var file = _town.City.Directory.Write("ragged.csv", PermitRow.Table(s_rows, ',') + "P999999,少一列\r\n");

        var result = await _town.CompareAsync(SubmissionSource.FromFile(file));

        Assert.Equal((1L, 300L, 0), (result.RowsUnreadable, result.RowsHere, result.Differences.Count));
        Assert.False(result.Agrees);
    }

    [Fact]
    public async Task A_center_whose_data_moves_is_compared_anew_and_one_that_keeps_moving_is_told()
    {
        await _town.StoreAsync(s_rows);
        var moving = new Moving(_town, 1);
        var moved = await moving.CompareAsync(s_rows.Skip(1));
        Assert.Equal((1, 2L, 2L), (moved.Restarts, moved.DataVersion, moved.OnlyThere));

        moving = new Moving(_town, int.MaxValue);
        var changed = await Assert.ThrowsAsync<ContentChangedException>(() => moving.CompareAsync(s_rows.Skip(1)));
        Assert.False(changed.IsSource);
        Assert.Equal(1 + 2 * 4, moving.Answers);
    }

    [Fact]
    public async Task A_table_that_changes_between_two_readings_is_told()
    {
        await _town.StoreAsync(s_rows);
        var readings = 0;
        var source = SubmissionSource.FromStream("rows", _ =>
            Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(PermitRow.Table(s_rows.Skip(++readings), ',')))));

        Assert.True((await Assert.ThrowsAsync<ContentChangedException>(() => _town.CompareAsync(source))).IsSource);
    }

    [Fact]
    public async Task An_entry_without_a_key_a_table_without_its_column_and_one_that_is_read_once_are_refused_by_name()
    {
        using var client = _town.City.Connect();
        var entry = Permits.Entry();
        foreach (var item in entry.Items) item.IsKey = false;
        var here = _town.Write("here.csv", s_rows);
        await Assert.ThrowsAsync<ArgumentException>("entry", () => new ContentReconciler(client.Submissions).CompareAsync(entry, here));

        var keyless = SubmissionSource.FromFile(_town.City.Directory.Write("keyless.csv", "名称,数量\r\n一,1\r\n"));
        Assert.Contains("编号", (await Assert.ThrowsAsync<InvalidDataException>(() => _town.CompareAsync(keyless))).Message, StringComparison.Ordinal);

        using var register = new Register(s_rows);
        var once = SubmissionSource.FromTable("once", TableSource.FromRows(await register.ReadAsync(CancellationToken.None)));
        await Assert.ThrowsAsync<ArgumentException>("source", () => _town.CompareAsync(once));
        Assert.Equal(1, _town.Queries);
    }

    [Fact]
    public async Task What_the_center_refuses_is_its_refusal()
    {
        using var client = _town.City.Connect();
        var entry = Permits.Entry();
        entry.Items[1].Required = false;

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => new ContentReconciler(client.Submissions).CompareAsync(entry, _town.Write("here.csv", s_rows)));

        Assert.Equal("schema-digest-mismatch", refused.Code);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("dropped")]
    [InlineData("truncated")]
    [InlineData("digest")]
    [InlineData("gateway")]
    [InlineData("busy")]
    public async Task What_a_network_does_to_one_answer_changes_no_result(string lie)
    {
        await _town.StoreAsync(s_rows);
        Func<MockOutcome> outcome = lie switch
        {
            "lost" => MockOutcome.LoseAnswer,
            "dropped" => MockOutcome.Drop,
            "truncated" => MockOutcome.Truncate,
            "digest" => MockOutcome.WrongDigest,
            "gateway" => () => MockOutcome.HtmlPage(),
            _ => () => MockOutcome.TooManyRequests(TimeSpan.FromSeconds(7)),
        };
        _town.Outcomes.Next("getContentDigests", outcome(), outcome());

        var result = await _town.CompareAsync(s_rows.Skip(3));

        Assert.Equal((3L, true, 0), (result.OnlyThere, result.IsComplete, _town.Outcomes.Pending));
    }

    [Fact]
    public async Task What_is_shown_of_a_result_tells_nothing_of_a_row()
    {
        await _town.StoreAsync(s_rows);

        var result = await _town.CompareAsync([.. s_rows.Skip(1), new PermitRow("Q1", "新增", 1)]);

        var shown = result + string.Concat(result.Differences.Select(difference => difference.ToString()));
        Assert.Equal("300 rows here, 300 at the center: 1 only here, 1 only there, 0 with other values, 0 repeatedOnlyHere, row 300OnlyThere", shown);
    }

    [Fact]
    public async Task A_center_that_lists_fewer_rows_at_a_time_is_asked_further()
    {
        await _town.StoreAsync(s_rows);
        var here = s_rows.Select((row, at) => at % 9 == 0 ? row with { Count = -1 } : row).Skip(3).ToList();
        using var client = _town.City.Connect();

        var result = await new ContentReconciler(new Reticent(client.Submissions), new ContentReconcilerOptions { Earlier = [_town.Write("earlier.csv", s_rows)] })
            .CompareAsync(Permits.Entry(), _town.Write("here.csv", here));

        Assert.Equal(new ContentOracle(here, s_rows).Story, ContentOracle.StoryOf(result));
    }

    /// <summary>Lists rows only where a prefix has three digits.</summary>
    private sealed class Reticent(SubmissionsClient inner) : SubmissionsClient
    {
        public override Task<ContentDigests> GetContentDigestsAsync(ContentDigestQuery query, CancellationToken cancellationToken = default)
        {
            query.WithRows &= query.Prefixes.All(prefix => prefix.Length >= 3);
            return inner.GetContentDigestsAsync(query, cancellationToken);
        }
    }

    /// <summary>The center stores something behind every other answer, so many times: the next is of another version.</summary>
    private sealed class Moving(ContentTown town, int times) : SubmissionsClient
    {
        private readonly CenterClient _client = town.City.Connect();
        private int _left = times;

        public int Answers { get; private set; }

        public Task<ContentReconciliation> CompareAsync(IEnumerable<PermitRow> rows) =>
            new ContentReconciler(this).CompareAsync(Permits.Entry(), town.Write("here.csv", rows));

        public override async Task<ContentDigests> GetContentDigestsAsync(ContentDigestQuery query, CancellationToken cancellationToken = default)
        {
            var answer = await _client.Submissions.GetContentDigestsAsync(query, cancellationToken);
            if (++Answers % 2 == 0 && _left-- > 0) await town.StoreAsync([new PermitRow("R1", "又一次", Answers)], SubmissionMode.Delta);
            return answer;
        }
    }
}
