using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation.Tests.Examples;

public class ExampleTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Nothing_is_found_in_a_conforming_table_of_every_type_and_identifier(int rows)
    {
        var entry = Full();

        var report = await entry.JudgeAsync(Conforming(entry, rows, seed: 7));

        Assert.Empty(report.Lines());
        Assert.Equal(rows, report.Rows);
    }

    [Fact]
    public async Task Nothing_is_found_in_conforming_tables_of_entries_at_random()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var entry = RandomEntry.Of(new Seeded(seed));

            var report = await entry.JudgeAsync(Conforming(entry, 20, (int)seed));

            Assert.True(report.Counts.All(count => IsDoubt(count.Rule)), $"seed {seed}: {string.Join(", ", report.Lines())}\n{entry.ToJson()}");
        }
    }

    [Fact]
    public async Task A_breaking_table_breaks_each_of_its_rules_exactly_once()
    {
        var entry = Full();

        var report = await entry.JudgeAsync(Breaking(entry));

        Assert.Equal(ExampleTable.For(entry).BrokenRules.Select(rule => rule.Id), PerRule(report).Keys.OrderBy(id => RuleSet.Current.Rules.ToList().FindIndex(rule => rule.Id == id)));
        Assert.All(PerRule(report), rule => Assert.True(rule.Value == 1, $"{rule.Key} {rule.Value}"));
    }

    [Fact]
    public async Task So_do_those_of_entries_at_random()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var entry = RandomEntry.Of(new Seeded(seed));

            var found = PerRule(await entry.JudgeAsync(Breaking(entry)));

            Assert.True(found.All(rule => rule.Value == 1 || IsDoubt(rule.Key)), $"seed {seed}: {string.Join(", ", found)}\n{entry.ToJson()}\n{Breaking(entry)}");
            Assert.Equal(ExampleTable.For(entry).BrokenRules.Select(rule => rule.Id).Order(), found.Where(rule => rule.Value == 1).Select(rule => rule.Key).Order());
        }
    }

    /// <summary>Every rule about tables that one file can show, named here by hand: a new rule has to be shown too.</summary>
    [Fact]
    public void A_full_entry_shows_every_rule_about_tables()
    {
        var shown = ExampleTable.For(Full()).BrokenRules.Concat(ExampleTable.RulesOfOtherFiles).Select(rule => rule.Id);
        string[] ofCatalogs = [.. EntryRules.All.Concat(ItemRules.All).Concat(DeclarationRules.All).Concat(ListRules.All).Concat(SheetRules.All).Concat(DraftRules.All).Select(rule => rule.Id)];

        string[] ofOddEntries = ["entry.type-unknown", "entry.identifier-unknown", "skipped.pattern", "skipped.range", "skipped.code-list", "skipped.constraint"];
        Assert.Equal(RuleSet.Current.Rules.Select(rule => rule.Id).Except(ofCatalogs).Except(ofOddEntries), shown.OrderBy(id => RuleSet.Current.Rules.ToList().FindIndex(rule => rule.Id == id)));
    }

    [Fact]
    public async Task What_an_entry_says_that_cannot_be_judged_by_is_a_rule_of_its_table_too()
    {
        var entry = Entry.Of(Entry.Item("名称", "X(3)"), Entry.Item("号码", "C(20)", identifier: IdentifierKind.Of("SOMETHING_NEW")));

        var found = PerRule(await entry.JudgeAsync(Breaking(entry)));

        Assert.Equal(1, found["entry.type-unknown"]);
        Assert.Equal(1, found["entry.identifier-unknown"]);
    }

    [Fact]
    public async Task The_smallest_entry_has_a_breaking_table_too()
    {
        var entry = Entry.Of(Entry.Item("值", "M"));

        var found = PerRule(await entry.JudgeAsync(Breaking(entry)));

        Assert.All(found, rule => Assert.Equal(1, rule.Value));
        Assert.Equal(["header.doubled", "header.unmatched", "record.blank", "record.ragged", "record.stray-quote", "record.unclosed-quote", "text.nul"], found.Keys.Except(["filler", "text.spaces"]).Order());
    }

    [Fact]
    public void Few_rows_are_enough()
    {
        var lines = Breaking(Full()).Split('\n').Length;

        Assert.InRange(lines, 4, 12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_text_and_another_gives_another()
    {
        var entry = Full();

        Assert.Equal(Conforming(entry, 50, seed: 1), Conforming(entry, 50, seed: 1));
        Assert.NotEqual(Conforming(entry, 50, seed: 1), Conforming(entry, 50, seed: 2));
    }

    [Fact]
    public async Task Keys_differ_however_many_rows_and_of_a_compound_key_together()
    {
        var entry = Entry.Of(
            Entry.Item("年", "C(4)", key: true, codes: ["2023", "2024", "2025"]), Entry.Item("季", "C(1)", key: true, codes: ["1", "2", "3", "4"]), Entry.Item("户", "C(2)", key: true));

        Assert.Empty((await entry.JudgeAsync(Conforming(entry, 3 * 4 * 400, seed: 3))).Lines());
    }

    [Fact]
    public void More_rows_than_there_are_different_keys_are_refused()
    {
        var entry = Entry.Of(Entry.Item("季", "C(1)", key: true, codes: ["1", "2", "3", "4"]));

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Conforming(entry, 5, seed: 0));
        Assert.Contains("4 different values", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_contradicts_itself_is_named()
    {
        var entry = Entry.Of(Entry.Item("号码", "C(5)", identifier: IdentifierKind.CitizenId));

        Assert.Contains("号码", Assert.Throws<ArgumentException>(() => Conforming(entry, 1, seed: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        var table = ExampleTable.For(Full());

        Assert.Throws<ArgumentNullException>(() => ExampleTable.For(null!));
        Assert.Throws<ArgumentException>(() => ExampleTable.For(new CatalogEntry()));
        Assert.Throws<ArgumentNullException>(() => table.WriteConforming(null!, 1));
        Assert.Throws<ArgumentNullException>(() => table.WriteBreaking(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.WriteConforming(TextWriter.Null, -1));
        Assert.Throws<OperationCanceledException>(() => table.WriteConforming(TextWriter.Null, 10, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Linked_items_agree_in_every_row()
    {
        var entry = Entry.Of(
            Entry.Item("号码", "C(18)", required: true, identifier: IdentifierKind.CitizenId), Entry.Item("出生日期", "D"), Entry.Item("性别", "C(1)", codes: ["1", "2"]),
            Entry.Item("起", "D"), Entry.Item("止", "D"));
        (entry.Items[1].Minimum, entry.Items[1].Maximum) = ("1960-01-01", "1969-12-31");
        entry.Constraints = [Linked(TableConstraintKind.BirthDate, "号码", "出生日期"), Linked(TableConstraintKind.Sex, "号码", "性别"), Linked(TableConstraintKind.Ordered, "出生日期", "起"), Linked(TableConstraintKind.Ordered, "起", "止")];

        var table = Conforming(entry, 300, seed: 5);

        Assert.Empty((await entry.JudgeAsync(table)).Lines());
        foreach (var row in table.Split('\n')[1..^1].Select(line => line.Split(',')))
        {
            Assert.True(CitizenId.TryParse(row[0], out var person, out _));
            Assert.Equal(person.BirthDate.ToString(), row[1]);
            Assert.StartsWith("196", row[1], StringComparison.Ordinal);
            Assert.Equal(person.IsMale ? "1" : "2", row[2]);
            Assert.True(string.CompareOrdinal(row[1], row[3]) <= 0 && string.CompareOrdinal(row[3], row[4]) <= 0, string.Join(',', row));
        }
    }

    private static CatalogEntry Full()
    {
        List<InformationItem> items =
        [
            Entry.Item("流水号", "C(20)", key: true, english: "serial_no"), Entry.Item("名称", "C(50)", required: true), Entry.Item("金额", "N(10,2)"), Entry.Item("货币", "Y(12,2)"),
            Entry.Item("双精度", "B"), Entry.Item("浮点", "F(6,3)"), Entry.Item("整数", "I(5)"), Entry.Item("日期", "D"), Entry.Item("时间", "T"), Entry.Item("是否", "L"),
            Entry.Item("备注", "M"), Entry.Item("通用", "G"), Entry.Item("状态", "C(2)", codes: ["01", "02", "99"]),
        ];
        items.AddRange(IdentifierKind.KnownValues.Select(kind => Entry.Item(kind.Chinese, "C(80)", identifier: kind)));
        items.AddRange([Entry.Item("出生日期", "D"), Entry.Item("性别", "C(1)", codes: ["1", "2"]), Entry.Item("起", "D"), Entry.Item("止", "D"), Entry.Item("批次", "I(6)"), Entry.Item("车牌", "C(8)"), Entry.Item("比例", "N(5,2)")]);
        InformationItem Named(string name) => items.Single(item => item.Name == name);
        Named("批次").IsUnique = true;
        Named("车牌").Pattern = "渝[A-Z][0-9A-Z]{5}";
        (Named("比例").Minimum, Named("比例").Maximum) = ("0", "100");
        var entry = Entry.Of([.. items]);
        entry.Constraints =
        [
            Linked(TableConstraintKind.BirthDate, "公民身份号码", "出生日期"), Linked(TableConstraintKind.Sex, "公民身份号码", "性别"),
            Linked(TableConstraintKind.Ordered, "起", "止"), Linked(TableConstraintKind.Unique, "名称", "日期"),
        ];
        return entry;
    }

    private static bool IsDoubt(string rule) => rule is "entry.type-unknown" or "entry.identifier-unknown" || rule.StartsWith("skipped.", StringComparison.Ordinal);

    private static TableConstraint Linked(TableConstraintKind kind, params string[] items) => new() { Kind = kind, Items = [.. items] };

    private static string Conforming(CatalogEntry entry, long rows, int seed)
    {
        using var writer = new StringWriter();
        ExampleTable.For(entry).WriteConforming(writer, rows, seed);
        return writer.ToString();
    }

    private static string Breaking(CatalogEntry entry)
    {
        using var writer = new StringWriter();
        ExampleTable.For(entry).WriteBreaking(writer);
        return writer.ToString();
    }

    private static Dictionary<string, long> PerRule(QualityReport report) => report.Counts.GroupBy(count => count.Rule).ToDictionary(rule => rule.Key, rule => rule.Sum(count => count.Count));
}
