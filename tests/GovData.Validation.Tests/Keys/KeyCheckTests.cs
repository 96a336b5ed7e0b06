using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class KeyCheckTests
{
    [Fact]
    public async Task Of_equal_keys_every_row_after_the_first_is_a_finding()
    {
        var report = await Of(Item("键", "C(9)", key: true), Item("值", "C(9)")).JudgeAsync("键,值\na,1\nb,2\na,3\nA,4\na,5\n");

        Assert.Equal(["键 key.unique 2"], report.Lines());
        Assert.Equal([3L, 5L], report.Samples.Select(sample => sample.Row!.Value));
    }

    [Fact]
    public async Task A_compound_key_is_equal_only_in_all_its_parts()
    {
        var entry = Of(Item("单位", "C(9)", key: true), Item("值", "C(9)"), Item("年度", "C(9)", key: true));

        var report = await entry.JudgeAsync("单位,值,年度\na,1,2025\na,2,2026\nb,3,2025\na,4,2025\nab,5,c\na,6,bc\n");

        Assert.Equal(["单位+年度 key.unique 1"], report.Lines());
        var sample = Assert.Single(report.Samples);
        Assert.Equal((4L, "a+2025"), (sample.Row, sample.Value));
    }

    [Fact]
    public async Task A_key_that_is_wrong_already_is_not_also_a_duplicate()
    {
        var entry = Of(Item("键", "C(18)", key: true, identifier: IdentifierKind.CitizenId));

        var report = await entry.JudgeAsync("键\n110105194912310021\n110105194912310021\n\"\"\n\"\"\n11010519491231002X\n11010519491231002X\n");

        Assert.Equal(["键 required 2", "键 key.unique 1", "键 identifier.citizen-id 2"], report.Lines());
    }

    [Fact]
    public async Task A_part_of_the_key_may_not_be_empty()
    {
        var entry = Of(Item("甲", "C(9)", key: true), Item("乙", "C(9)", key: true));

        var report = await entry.JudgeAsync("甲,乙\n1,\n1,\n");

        Assert.Equal(["乙 required 2"], report.Lines());
    }

    [Fact]
    public async Task Duplicates_are_found_across_batches_among_very_many_keys()
    {
        var csv = new StringBuilder("键\n");
        for (var i = 0; i < 300_000; i++) csv.Append("key-").Append(i).Append('\n');
        csv.Append("key-0\nkey-299999\nkey-300000\n");

        var report = await Of(Item("键", "C(20)", key: true)).JudgeAsync(csv.ToString());

        Assert.Equal([300_001L, 300_002L], report.Samples.Select(sample => sample.Row!.Value));
        Assert.Equal(300_003, report.Rows);
    }
}
