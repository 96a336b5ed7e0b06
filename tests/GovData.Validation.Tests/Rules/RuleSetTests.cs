using System;
using System.Globalization;
using System.IO;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation.Tests;

public class RuleSetTests
{
    [Fact]
    public void Every_rule_says_in_both_languages_what_is_wrong_and_what_to_do()
    {
        Assert.True(RuleSet.Current.Rules.Count >= 30);
        Assert.All(RuleSet.Current.Rules, rule =>
        {
            Assert.Matches("^[a-z0-9]+([.-][a-z0-9]+)*$", rule.Id);
            Assert.True(rule.Severity.IsKnown);
            Assert.Contains(rule.Edition, new[] { "2026.1", "2026.2" });
            Assert.NotEmpty(rule.Source);
            Assert.All([rule.Chinese, rule.FixChinese], text => Assert.Contains(text, c => c is >= '\u4E00' and <= '\u9FFF'));
            Assert.All([rule.English, rule.FixEnglish], text => Assert.DoesNotContain(WithoutWords(text), c => c is >= '\u4E00' and <= '\u9FFF'));
            Assert.All([rule.Chinese, rule.English, rule.FixChinese, rule.FixEnglish], text => Assert.False(text.EndsWith('.') || text.EndsWith('。')));
        });
    }

    /// <summary>A text without the words that are Chinese on the wire, and can't be told otherwise.</summary>
    private static string WithoutWords(string text) => ResourceCategory.KnownValues.Aggregate(text, (rest, word) => rest.Replace(word.Value, "", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_is_told_in_the_words_that_were_agreed_on() =>
        Assert.Equal(
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "rules.tsv")).Where(line => line[0] != '#'),
            RuleSet.Current.Rules.Select(rule => string.Join('\t', rule.Id, rule.Edition, rule.Severity.Value, rule.Source, rule.Chinese, rule.FixChinese, rule.English, rule.FixEnglish)));

    [Fact]
    public void Ids_are_unique_and_found()
    {
        Assert.Distinct(RuleSet.Current.Rules.Select(rule => rule.Id));
        Assert.All(RuleSet.Current.Rules, rule => Assert.Same(rule, RuleSet.Current.Find(rule.Id)));
        Assert.Null(RuleSet.Current.Find("no.such-rule"));
    }

    [Fact]
    public void An_edition_holds_the_rules_it_brought_and_those_before_it()
    {
        Assert.Equal("2026.1", RuleSet.First.Edition);
        Assert.Equal("2026.2", RuleSet.Current.Edition);
        Assert.Equal(RuleSet.Current.Rules.Where(rule => rule.Edition == "2026.1"), RuleSet.First.Rules);
        Assert.NotNull(RuleSet.First.Find("key.unique"));
        Assert.Null(RuleSet.First.Find("filler"));
        Assert.NotNull(RuleSet.Current.Find("filler"));
    }

    [Fact]
    public void Rules_and_editions_are_written_as_what_they_are_called()
    {
        Assert.Equal(["2026.1", "2026.2"], new[] { RuleSet.First, RuleSet.Current }.Select(edition => edition.ToString()));
        Assert.All(RuleSet.Current.Rules, rule => Assert.Equal(rule.Id, rule.ToString()));
    }

    [Fact]
    public void An_id_and_a_culture_must_be_given()
    {
        var rule = RuleSet.Current.Rules[0];

        Assert.Throws<ArgumentNullException>("id", () => RuleSet.Current.Find(null!));
        Assert.Throws<ArgumentNullException>("culture", () => rule.In(null!));
        Assert.Throws<ArgumentNullException>("culture", () => rule.FixIn(null!));
    }

    [Theory]
    [InlineData("zh-CN", "主键与前面的记录重复", "请删去重复的记录，或改正主键")]
    [InlineData("zh-Hant-TW", "主键与前面的记录重复", "请删去重复的记录，或改正主键")]
    [InlineData("tr-TR", "The key is that of an earlier record", "Remove the repeated record, or correct its key")]
    public void A_rule_speaks_the_readers_language(string culture, string finding, string fix)
    {
        var rule = RuleSet.Current.Find("key.unique")!;

        Assert.Equal(finding, rule.In(CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(fix, rule.FixIn(CultureInfo.GetCultureInfo(culture)));
    }
}
