using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Whatever is given as a table: a report says what it is, nothing crashes.</summary>
public class UnreadableInputTests
{
    private static readonly CatalogEntry Two = Of(Item("编号", "C(20)", key: true), Item("名称", "C(20)"));

    [Fact]
    public async Task A_file_that_is_not_there_gives_a_report_that_says_so()
    {
        var report = await TableValidator.For(Two).ValidateFileAsync(Path.Combine(AppContext.BaseDirectory, "no-such.csv"));

        Assert.Equal([" file.not-found 1"], report.Lines());
        Assert.False(report.IsReadable);
    }

    [Fact]
    public async Task A_directory_gives_a_report_that_says_it_is_one()
    {
        var report = await TableValidator.For(Two).ValidateFileAsync(AppContext.BaseDirectory);

        Assert.Equal([" file.directory 1"], report.Lines());
    }

    [Fact]
    public async Task A_stream_that_breaks_gives_a_report_that_says_so()
    {
        var report = await TableValidator.For(Two).ValidateAsync(new BreakingStream());

        Assert.Equal([" file.unreadable 1"], report.Lines());
        Assert.Equal("", report.Digest);
    }

    [Fact]
    public async Task The_first_byte_that_is_not_utf8_is_named_with_row_item_and_likely_encoding()
    {
        byte[] csv = [.. "编号,名称\n1,重庆\n2,"u8, 0xD6, 0xD8, 0xC7, 0xEC, (byte)'\n'];

        var report = await Two.JudgeAsync(csv);

        Assert.Equal(["名称 encoding.gb18030 1"], report.Lines());
        var sample = Assert.Single(report.Samples);
        Assert.Equal((2L, 25L, "名称", "D6"), (sample.Row, sample.ByteOffset, sample.Item, sample.Value));
        Assert.Equal(1, report.Rows);
        Assert.False(report.IsReadable);
    }

    [Fact]
    public async Task Where_the_bytes_stand_is_said_although_no_samples_are_wanted()
    {
        var report = await Two.JudgeAsync([.. "编号,名称\n1,"u8, 0xFF], new TableValidationOptions { SamplesPerFinding = 0 });

        Assert.Equal(16, Assert.Single(report.Samples).ByteOffset);
    }

    [Fact]
    public async Task Findings_before_the_place_are_kept_and_come_after_it()
    {
        var report = await Two.JudgeAsync([.. "编号,名称\n1,甲\n1,乙\n2,"u8, 0x80]);

        Assert.Equal(["名称 encoding.utf-8 1", "编号 key.unique 1"], report.Lines());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x16, 0x7F, 0xF7, 0x53 }, " encoding.utf-16 1")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x7F, 0x16 }, " encoding.utf-16 1")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0x14, 0 }, " workbook.damaged 1")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, " workbook.unknown 1")]
    [InlineData(new byte[] { }, " file.no-header 1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x0D, 0x0A }, " file.no-header 1")]
    [InlineData(new byte[] { 0xB1, 0xE0, 0xBA, 0xC5 }, " encoding.gb18030 1")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 }, " file.binary 1")]
    public async Task What_is_no_csv_in_utf8_is_told_by_name(byte[] bytes, string finding)
    {
        var report = await Two.JudgeAsync(bytes);

        Assert.Equal([finding], report.Lines());
        Assert.False(report.IsReadable);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0x14, 0 }, null)]
    [InlineData(new byte[] { }, null)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x16, 0x7F }, 0L)]
    public async Task A_byte_is_named_only_where_it_says_something(byte[] bytes, long? offset) =>
        Assert.Equal(offset, Assert.Single((await Two.JudgeAsync(bytes)).Samples).ByteOffset);

    [Fact]
    public async Task No_byte_is_named_where_a_sheet_breaks_off()
    {
        var book = Book.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>编号</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"/>");

        var sample = (await Two.JudgeAsync(book.ToBytes())).Samples.Single(found => found.Rule == "workbook.damaged");

        Assert.Equal((2L, null), (sample.Row, sample.ByteOffset));
    }

    [Fact]
    public async Task Which_sheets_there_are_is_told_where_there_is_none_of_the_name()
    {
        var book = Book.Of("").WithSheets("<sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"乙\" sheetId=\"2\" r:id=\"rId2\"/>", ["worksheets/sheet1.xml", "worksheets/sheet2.xml"]).WithSheet(2, "");

        var report = await Two.JudgeAsync(book.ToBytes(), new TableValidationOptions { Sheet = "丙" });

        Assert.Equal(("workbook.no-sheet", "甲 | 乙"), (report.Samples.Single().Rule, report.Samples.Single().Value));
    }

    [Theory]
    [InlineData(64L << 20, "workbook.damaged")]
    [InlineData((64L << 20) + 1, "workbook.too-large")]
    public async Task A_workbook_too_large_to_be_kept_is_told_so_where_the_stream_can_not_go_back(long length, string rule) =>
        Assert.Equal([$" {rule} 1"], (await TableValidator.For(Two).ValidateAsync(new OneWay(length))).Lines());

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0x14, 0 }, " workbook.damaged 1")]
    [InlineData(new byte[] { 0xB1, 0xE0, 0xBA, 0xC5 }, " encoding.gb18030 1")]
    public async Task What_can_not_be_read_is_clean_under_no_edition_whichever_brought_the_rule(byte[] bytes, string finding)
    {
        var report = await Two.JudgeAsync(bytes, new TableValidationOptions { Editions = [RuleSet.Current, RuleSet.First] });

        Assert.All([report, report.OtherEditions.Single()], edition => Assert.Equal([finding], edition.Lines()));
        Assert.Equal([finding], (await Two.JudgeAsync(bytes, new TableValidationOptions { Editions = [RuleSet.First] })).Lines());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task Of_a_workbook_broken_inside_a_part_the_same_rows_are_read_however_its_bytes_arrive(int piece)
    {
        var random = new Seeded(7);
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"<row><c t=\"inlineStr\"><is><t>{random.Next()}</t></is></c><c><v>{i}</v></c></row>"));
        var bytes = Book.Of("<row><c t=\"inlineStr\"><is><t>编号</t></is></c><c t=\"inlineStr\"><is><t>名称</t></is></c></row>" + rows).ToBytes();
        for (var at = 0; at < bytes.Length; at += 3)
        {
            var broken = (byte[])bytes.Clone();
            broken[at] ^= 0x40;

            var report = await Two.JudgeAsync(broken);

            Assert.Equal(report.ToJson(), (await Two.JudgeAsync(broken, piece: piece)).ToJson());
        }
    }

    [Fact]
    public async Task A_nul_in_a_value_is_a_finding()
    {
        var report = await Two.JudgeAsync("编号,名称\n1,a\0b\n2,ab\n");

        Assert.Equal(["名称 text.nul 1"], report.Lines());
    }

    [Fact]
    public async Task Random_bytes_never_crash_and_give_the_same_report_in_any_pieces()
    {
        var random = new Seeded(20261122);
        for (var round = 0; round < 500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes("编号,名称\n").Concat(Enumerable.Range(0, 1 + random.Int(200)).Select(_ => (byte)random.Pick(',', '"', '\n', '\r', 'a', random.Int(256)))).ToArray();

            var report = await Two.JudgeAsync(bytes);

            Assert.Equal(bytes.Length, report.Bytes);
            Assert.Equal(report.ToJson(), (await Two.JudgeAsync(bytes, piece: 1)).ToJson());
        }
    }

    /// <summary>So many bytes that begin as a workbook does, from a stream that can't go back.</summary>
    private sealed class OneWay(long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            for (var i = 0; i < read; i++) buffer[offset + i] = position + i < 4 ? "PK\u0003\u0004"u8[(int)position + i] : (byte)0;
            position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("The network name is no longer available.");
    }
}
