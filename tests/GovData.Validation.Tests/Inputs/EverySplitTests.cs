using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Neither where a stream cuts its bytes nor where the reader's own blocks meet shows in the report: every place is tried.</summary>
public class EverySplitTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly CatalogEntry Four = Of(Item("编号", "C(20)"), Item("名称", "C(6)", required: true), Item("日期", "D"), Item("备注", "M"));

    /// <summary>Five records: a good one, one over two lines, one with too long a name, a ragged one, one with a stray quote; and a blank line.</summary>
    private const string Nasty = "1,重庆𠀀é,2024-02-29,\r\n2,\"甲\r\n乙\",2024-02-30,\"他说\"\"好\"\",\"\r\n3,一二三四五六𠀀,,\"\"\r\n\r\n4,丁\r\n5,戊\"己,2024-01-0１,\r\n";

    private static readonly string[] OfNasty = [" record.ragged 1", " record.blank 1", "名称 record.stray-quote 1", "名称 length.max 1", "日期 value.full-width 1", "日期 type.date 1"];

    public static TheoryData<string> Files => [.. Small.Keys];

    private static readonly Dictionary<string, byte[]> Small = new()
    {
        ["comma"] = Encoding.UTF8.GetBytes("编号,名称,日期,备注\r\n" + Nasty),
        ["byte order mark, no end of line at the end"] = Encoding.UTF8.GetBytes("\uFEFF编号,名称,日期,备注\n" + Nasty + "6,\"己"),
        ["carriage returns"] = Encoding.UTF8.GetBytes("\"编\"\"号\",名称,日期,备注\r" + Nasty.Replace("\n", "") + "6,己,,\r"),
        ["a quote that is not closed"] = Encoding.UTF8.GetBytes("编号,名称,日期,备注\n1,\"甲,,\n" + Nasty),
        ["a character cut off by the end"] = Encoding.UTF8.GetBytes("编号\t名称\t日期\t备注\n1\t甲\t\t乙")[..^1],
        ["a byte of another encoding"] = [.. Encoding.UTF8.GetBytes("编号,名称,日期,备注\n" + Nasty + "6,"), 0xD6, 0xD8, 0xC7, 0xEC],
        ["GB18030"] = Gb18030.GetBytes("编号,名称,日期,备注\r\n" + Nasty),
        ["GB18030 with its mark"] = Gb18030.GetBytes("\uFEFF编号;名称;日期;备注\n" + Nasty.Replace(',', ';')),
        ["GB18030 cut off by the end"] = Gb18030.GetBytes("编号,名称,日期,备注\n1,㐀𠀀,,𠀀")[..^1],
        ["JSON Lines"] = Encoding.UTF8.GetBytes("""{"编号":"1","名称":"重庆𠀀é","日期":"2024-02-30","备注":null}""" + "\r\n" + """{"编号":"2","名称":"\ud840\udc00\n\"","日期":"","备注":"\u0000","x":[{}]}""" + "\n\n"
            + """{"编号":"3","名称":{"a":1},"名称":"","日期":7}""" + "\n{\"编号\"\n" + """{"编号":4,"名称":"一二三四五六七","日期":"2024-01-01","备注":""}"""),
        ["XLSX"] = Book.Of("<row><c t=\"inlineStr\"><is><t>编号</t></is></c><c t=\"inlineStr\"><is><t>名称</t></is></c></row><row><c><v>1</v></c><c t=\"inlineStr\"><is><t>一二三四五六七</t></is></c></row>").ToBytes(),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Cut_at_any_byte_a_stream_gives_the_same_report(string file)
    {
        var bytes = Small[file];
        var whole = await JudgeAsync(file, new MemoryStream(bytes));
        Assert.NotEmpty(whole.Counts);

        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(whole.ToJson(), (await JudgeAsync(file, new CutStream(bytes, cut, canSeek: true))).ToJson());
            Assert.Equal(whole.ToJson(), (await JudgeAsync(file, new CutStream(bytes, cut, canSeek: false), threads: 2)).ToJson());
        }
    }

    [Theory]
    [InlineData("UTF-8", 1)]
    [InlineData("UTF-8", 2)]
    [InlineData("GB18030", 1)]
    [InlineData("GB18030", 2)]
    public async Task Wherever_blocks_meet_in_a_record_the_findings_are_those_of_the_record(string encoding, int threads)
    {
        const int times = 400; // 52 kB of them, from before the second place where blocks meet to behind it
        var form = encoding == "UTF-8" ? Encoding.UTF8 : Gb18030;
        var nasty = form.GetBytes(Nasty);
        var before = string.Concat(Enumerable.Repeat($"0,零,,{new string('x', 2_000)}\n", 135));
        byte[] table = [.. form.GetBytes("编号,名称,日期,备注\r\n" + before), .. Enumerable.Repeat(nasty, times).SelectMany(block => block)];
        var start = Array.IndexOf(table, (byte)'x');
        string? first = null;

        for (var shift = 0; shift < nasty.Length; shift++)
        {
            byte[] shifted = [.. table.AsSpan(0, start), .. table.AsSpan(start + shift)];
            var report = await JudgeAsync(encoding, new MemoryStream(shifted), threads, samples: 10_000);

            Assert.Equal(OfNasty.Select(line => line[..^1] + times), report.Lines());
            Assert.Equal(135 + 5 * times, report.Rows);
            var places = string.Join(' ', report.Samples.Select(sample => $"{sample.Rule}:{sample.Row}:{sample.ByteOffset + shift}:{sample.Value}"));
            Assert.Equal(first ??= places, places);
        }
    }

    private static Task<QualityReport> JudgeAsync(string file, Stream stream, int threads = 1, int samples = 10) => TableValidator.For(Four, new TableValidationOptions
    {
        Encoding = file.StartsWith("GB18030", StringComparison.Ordinal) && !file.EndsWith("mark", StringComparison.Ordinal) ? TableEncoding.Gb18030 : null,
        Threads = threads,
        SamplesPerFinding = samples,
    }).ValidateAsync(stream);

    /// <summary>Hands out the bytes before a place, then those behind it.</summary>
    private sealed class CutStream(byte[] bytes, int cut, bool canSeek) : MemoryStream(bytes)
    {
        public override bool CanSeek => canSeek;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Position < cut ? (int)Math.Min(count, cut - Position) : count);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
    }
}
