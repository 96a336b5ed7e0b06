using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Where a number, an instant or a truth value begins and ends to be one: values that differ in one character from one that is.</summary>
public class TypeRuleTests
{
    [Theory]
    [InlineData("N", "0 -0 +0 000 12. .5 -.5 +.5 -12.50 0.10 00.10 123456789012345678901234567890")]
    [InlineData("N(5)", "12345 0012345 -12345 .12345 1234.5 0.12345 12345.")]
    [InlineData("N(5,2)", "123.45 -123.45 0000123.45 123 .45 0.4")]
    [InlineData("N(2,2)", ".99 0 0.5 -00.55 0.")]
    [InlineData("Y(6,2)", "1234.56 +1234.5")]
    [InlineData("B", "1e5 1E5 1e+5 1e-5 1.e5 .5e5 -1.5E-300 3 .5 0e0 1e09")]
    [InlineData("F(5,2)", "123.45E10 -0123.4e123456 123e1 .45")]
    [InlineData("I", "0 -0 +0 00000000000000000000 999999999999999999 -999999999999999999 1000000000000000000")]
    [InlineData("I", "9223372036854775807 +9223372036854775807 -9223372036854775808 0009223372036854775807 -0009223372036854775808")]
    [InlineData("I(3)", "999 -999 +999 0999 -000999 0")]
    [InlineData("I(19)", "9223372036854775807")]
    public Task Numbers_are_accepted_however_they_are_written(string type, string values) => Judge(type, "", values);

    [Theory]
    [InlineData("N", "type.decimal", "+ . -. +. +- 1- 1+ --1 1.2. 1..2 1,2 /1 :1 1/ 1: 1.5/ 1.5: ./ .: 1e5 1x 1.x x.1 x")]
    [InlineData("N(5)", "number.digits", "123456 -123456 12345.6 1234.56 .123456 0123456")]
    [InlineData("N(5)", "type.decimal", "123456x 12345.6x")]
    [InlineData("N(5,2)", "number.digits", "1234 1234.5 .123 123.456 1234.")]
    [InlineData("N(2,2)", "number.digits", "1 1.5 .123 01")]
    [InlineData("Y(6,2)", "number.digits", "12345.6 1.234")]
    [InlineData("Y(6,2)", "type.decimal", "1e5 ￥1")]
    [InlineData("B", "type.float", "e5 E5 .e5 -e5 1e 1E 1e+ 1e- 1e+- 1e++5 1ee5 1e5x 1e5. 1e5.0 1e5e5 1e/ 1e: 1f5 1+5 1e+/ 1e-: +e .")]
    [InlineData("F(5,2)", "number.digits", "1234E1 .123E1 1234.5e1 123.456 123456")]
    [InlineData("F(5,2)", "type.float", "1234E .123Ex")]
    [InlineData("I", "type.integer", "+ +- --1 +-1 1- /1 :1 1/ 1: 0/ 0: +/ 1.0 1e5 x 0x1 1_0")]
    [InlineData("I", "type.integer", "9223372036854775808 +9223372036854775808 -9223372036854775809 0009223372036854775808 9999999999999999999")]
    [InlineData("I", "type.integer", "10000000000000000000 18446744073709551615 18446744073709551617 -18446744073709551617 100000000000000000000000000000")]
    [InlineData("I(3)", "number.digits", "1000 -1000 +1000 01000 9223372036854775807")]
    [InlineData("I(3)", "type.integer", "9223372036854775808 1000x")]
    public Task Other_texts_and_too_many_digits_break_a_rule(string type, string rule, string values) => Judge(type, rule, values);

    [Theory]
    [InlineData("", "2026-11-22T08:00:00 2026-11-22T23:59:59Z 2026-11-22T08:00:00+08:00 2026-11-22T08:00:00-08:00 2026-11-22T08:00:00+00:00 2026-11-22T00:00:00-23:59")]
    [InlineData("", "2026-11-22T08:00:00.5 2026-11-22T08:00:00.0 2026-11-22T08:00:00.9 2026-11-22T08:00:00.123456789 2026-11-22T08:00:00.5Z 2026-11-22T08:00:00.123456789-08:00")]
    [InlineData("type.date-time", "2026-11-22T08:00:0 2026-11-22T08:00 2026-11-22x08:00:00 2026-11-22t08:00:00 2026-11-22/08:00:00 2026-11-31T08:00:00 2026-11-22T08:00:60")]
    [InlineData("type.date-time", "2026-11-22T08:00:00. 2026-11-22T08:00:00.Z 2026-11-22T08:00:00.+08:00 2026-11-22T08:00:00.1234567890 2026-11-22T08:00:00.1234567890Z")]
    [InlineData("type.date-time", "2026-11-22T08:00:00,5 2026-11-22T08:00:00.5/ 2026-11-22T08:00:00.5: 2026-11-22T08:00:00./ 2026-11-22T08:00:00.: 2026-11-22T08:00:00.5.5")]
    [InlineData("type.date-time", "2026-11-22T08:00:00z 2026-11-22T08:00:00x 2026-11-22T08:00:000 2026-11-22T08:00:00+24:00 2026-11-22T08:00:00+08:60 2026-11-22T08:00:00+0800 2026-11-22T08:00:00ZZ")]
    public Task An_instant_is_written_in_full_with_what_may_follow_it(string rule, string values) => Judge("T", rule, values);

    [Theory]
    [InlineData("", "true false 1 0")]
    [InlineData("type.logical", "2 x 00 01 10 tru trues True falsE fals falses yes truf fblse 真")]
    public Task A_truth_value_has_four_ways_to_be_written(string rule, string values) => Judge("L", rule, values);

    [Theory]
    [InlineData("N")]
    [InlineData("N(6,2)")]
    [InlineData("F(9,4)")]
    [InlineData("I")]
    [InlineData("I(7)")]
    public async Task A_zero_in_front_changes_nothing(string type)
    {
        var random = new Seeded(Seeded.OfThisRun);
        var values = Enumerable.Range(0, 5_000).Select(_ => random.Pick("1", "5", "9", "0") + string.Concat(Enumerable.Range(0, random.Int(20)).Select(_ => random.Int(9) == 0 ? random.Pick(".", "e", "-", ":", "/") : random.Pick("0", "3", "9")))).ToList();

        var plain = await FoundIn(type, values);

        Assert.NotEmpty(plain);
        Assert.InRange(plain.Count, 1, values.Count - 1);
        Assert.Equal(plain, await FoundIn(type, [.. values.Select(value => "0" + value)]));
    }

    private static async Task<List<string>> FoundIn(string type, List<string> values)
    {
        var report = await Of(Item("值", type)).JudgeAsync("值\n" + string.Concat(values.Select(value => value + "\n")), new TableValidationOptions { SamplesPerFinding = values.Count });
        return [.. report.Samples.Select(sample => sample.Row + " " + sample.Rule).Order(System.StringComparer.Ordinal)];
    }

    private static async Task Judge(string type, string rule, string values)
    {
        var all = values.Split(' ');

        var report = await Of(Item("值", type)).JudgeAsync("值\n" + string.Concat(all.Select(value => $"\"{value}\"\n")), new TableValidationOptions { SamplesPerFinding = all.Length });

        Assert.Equal(rule.Length == 0 ? [] : all.Select(value => $"{value} {rule}"), report.Samples.Select(sample => $"{all[sample.Row!.Value - 1]} {sample.Rule}"));
        Assert.Equal((all.Length, rule.Length == 0 ? 0 : all.Length), (report.Rows, report.RowsWithFindings));
    }
}
