using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Identifiers;

public class IdCheckTests
{
    private const string Published = "91110000600037341L";

    [Theory]
    [InlineData("uscc", Published)]
    [InlineData("uscc", "11500226MB1D37341C")]
    [InlineData("organization-code", "60003734-1")]
    [InlineData("organization-code", "600037341")]
    [InlineData("citizen-id", "11010519491231002X")]
    [InlineData("citizen-id", "440524188001010014")]
    [InlineData("hmt-residence-permit", "810000199001010019")]
    [InlineData("foreign-permanent-resident-id", "950840199001010014")]
    [InlineData("foreign-permanent-resident-id", "CAN110000010101")]
    [InlineData("home-return-permit", "H12345678")]
    [InlineData("taiwan-travel-permit", "12345678")]
    [InlineData("passport", "G12345678")]
    [InlineData("division-code", "500112")]
    [InlineData("resource-code", "307005012/000001")]
    [InlineData("certificate-id", "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U")]
    [InlineData("certificate-id", "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0")]
    public async Task A_published_identifier_is_valid_with_exit_0(string kind, string value)
    {
        var run = await Run.InEnglishAsync("id", "check", "--kind", kind, value);

        var answer = Assert.Single(Answers(run));
        Assert.Equal(0, run.Code);
        Assert.True(answer.GetProperty("valid").GetBoolean());
        Assert.Equal([kind, value], [answer.GetProperty("kind").GetString()!, answer.GetProperty("value").GetString()!]);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("\uFEFF" + Published + "\n" + Published, 0, Published, Published)]
    [InlineData("\uFEFF\r\n" + Published, 1, "", Published)]
    [InlineData(Published + "\n\uFEFF" + Published, 1, Published, "\uFEFF" + Published)]
    [InlineData("\uFEFF\uFEFF" + Published, 1, "\uFEFF" + Published)]
    [InlineData("\uFEFF", 0)]
    public async Task A_byte_order_mark_at_the_very_beginning_is_no_part_of_the_first_value(string input, int code, params string[] values)
    {
        var run = await Run.ReadingAsync(input, "id", "check", "--kind", "uscc");

        Assert.Equal(code, run.Code);
        Assert.Equal(values, Answers(run).Select(answer => answer.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_byte_order_mark_that_comes_byte_by_byte_is_one_too()
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new();
        var session = new Session(new OneByOneStream(Encoding.UTF8.GetBytes("\uFEFF" + Published)), output, error, CultureInfo.InvariantCulture);

        Assert.Equal(0, await new Terminal(session).RunAsync(["id", "check", "--kind", "uscc"], CancellationToken.None));
    }

    [Theory]
    [InlineData("uscc", "91110000600037341N", "uscc.check-character")]
    [InlineData("uscc", "9111000060003IOZSV", "uscc.character")]
    [InlineData("organization-code", "600037342", "organisation-code.check-character")]
    [InlineData("citizen-id", "110105194912310021", "citizen-id.check-character")]
    [InlineData("citizen-id", "110105491231002", "citizen-id.old-form")]
    [InlineData("hmt-residence-permit", "11010519491231002X", null)]
    [InlineData("foreign-permanent-resident-id", "11010519491231002X", "foreign-permanent-resident-id.citizen")]
    [InlineData("passport", "E1", "passport.length")]
    [InlineData("division-code", "500199", "division-code.never-in-force")]
    [InlineData("resource-code", "407005012/000001", "resource-code.class")]
    [InlineData("certificate-id", "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V", "certificate-id.check-character")]
    [InlineData("uscc", "", "uscc.empty")]
    public async Task A_wrong_one_is_refused_with_a_code_a_message_and_exit_1(string kind, string value, string? code)
    {
        var run = await Run.InEnglishAsync("id", "check", "--kind", kind, value);

        var answer = Assert.Single(Answers(run));
        Assert.Equal(1, run.Code);
        Assert.False(answer.GetProperty("valid").GetBoolean());
        if (code is not null) Assert.Equal(code, answer.GetProperty("code").GetString());
        Assert.NotEmpty(answer.GetProperty("message").GetString()!);
    }

    [Theory]
    [InlineData("2025-11-05", true, null)]
    [InlineData("2025-11-06", false, "division-code.abolished")]
    [InlineData("1996-01-01", false, "division-code.not-yet-in-force")]
    public async Task A_division_code_is_judged_as_of_a_day(string day, bool isValid, string? code)
    {
        var run = await Run.InChineseAsync("id", "check", "--kind", "division-code", "--as-of", day, "500112");

        var answer = Assert.Single(Answers(run));
        Assert.Equal(isValid, answer.GetProperty("valid").GetBoolean());
        Assert.Equal(code, answer.GetProperty("code").GetString());
        if (code == "division-code.abolished") Assert.Contains("500157 两江新区或500109 北碚区", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_of_standard_input_is_one_value_whatever_ends_it_and_empty_lines_count()
    {
        var run = await Run.ReadingAsync($"{Published}\r\n\n{Published} \n{Published}\r\r\n\r\n{Published}", "id", "check", "--kind", "uscc", "-");

        Assert.Equal([Published, "", Published + " ", Published + "\r", "", Published], Answers(run).Select(answer => answer.GetProperty("value").GetString()!));
        Assert.Equal([true, false, false, false, false, true], Answers(run).Select(answer => answer.GetProperty("valid").GetBoolean()));
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Published + "\n")]
    public async Task A_line_end_at_the_end_makes_no_further_value(string input)
    {
        var run = await Run.ReadingAsync(input, "id", "check", "--kind", "uscc");

        Assert.Equal(0, run.Code);
        Assert.Equal(input.Length == 0 ? 0 : 1, Answers(run).Count());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_one_wrong_value_and_the_next_line_is_judged()
    {
        var run = await Run.WithAsync([0xB3, 0xC9, (byte)'\n', .. Encoding.ASCII.GetBytes(Published)], "en-US", ["id", "check", "--kind", "uscc", "-"]);

        Assert.Equal(["value.encoding", null], Answers(run).Select(answer => answer.GetProperty("code").GetString()));
        Assert.Equal([false, true], Answers(run).Select(answer => answer.GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public async Task A_line_without_end_costs_no_memory_and_its_beginning_is_shown()
    {
        var run = await Run.ReadingAsync(new string('甲', 400_000) + "\n" + Published, "id", "check", "--kind", "uscc", "-");

        var answers = Answers(run).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Equal("value.too-long", answers[0].GetProperty("code").GetString());
        Assert.Equal(new string('甲', 64), answers[0].GetProperty("value").GetString());
        Assert.True(answers[1].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Many_lines_are_answered_in_their_order()
    {
        var values = Enumerable.Range(0, 20_000).Select(i => i % 3 == 0 ? Published : i.ToString(CultureInfo.InvariantCulture)).ToList();

        var run = await Run.ReadingAsync(string.Join('\n', values), "id", "check", "--kind", "uscc", "-");

        Assert.Equal(values, Answers(run).Select(answer => answer.GetProperty("value").GetString()!));
    }

    [Fact]
    public async Task A_format_hint_says_that_it_is_one()
    {
        var run = await Run.InEnglishAsync("id", "check", "--kind", "home-return-permit", "H12345678");

        Assert.Equal("home-return-permit.form-only", Assert.Single(Answers(run)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("M", "certificate-id.known-variant", true, "--output=json")]
    [InlineData("A", "certificate-id.check-character", false, "--output=json")]
    [InlineData("A", "certificate-id.check-character", true, "--lenient")]
    public async Task A_check_character_of_a_certificate_is_right_or_a_known_variant_and_leniently_any(string check, string code, bool isValid, string option)
    {
        var run = await Run.InEnglishAsync("id", "check", option, "--kind", "certificate-id", "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001." + check);

        Assert.Equal(isValid ? 0 : 1, run.Code);
        Assert.Equal(code, Assert.Single(Answers(run)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_lower_case_identifier_of_a_certificate_is_taken_leniently_only()
    {
        const string Value = "1.2.156.3005.2.11100000000013338w011.11430000006122244L.2023_0403.001.U";

        Assert.Equal(1, (await Run.InEnglishAsync("id", "check", "--kind", "certificate-id", Value)).Code);
        Assert.Equal(0, (await Run.InEnglishAsync("id", "check", "--kind", "certificate-id", "--lenient", Value)).Code);
    }

    [Fact]
    public async Task An_old_number_of_15_digits_is_upgraded_leniently_only()
    {
        var strict = await Run.InEnglishAsync("id", "check", "--kind", "citizen-id", "110105491231002");
        var lenient = await Run.InEnglishAsync("id", "check", "--kind", "citizen-id", "--lenient", "110105491231002");

        Assert.Equal([1, 0], [strict.Code, lenient.Code]);
        Assert.DoesNotContain("11010519491231002X", strict.Output, StringComparison.Ordinal);
        Assert.Contains("11010519491231002X", lenient.Output, StringComparison.Ordinal);
        Assert.All([strict, lenient], run => Assert.Equal("citizen-id.old-form", Assert.Single(Answers(run)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_message_is_in_the_readers_language_and_the_rest_is_not()
    {
        var (english, chinese) = (await Run.InEnglishAsync("id", "check", "--kind", "uscc", "1"), await Run.InChineseAsync("id", "check", "--kind", "uscc", "1"));

        Assert.Contains("应为 18 位", chinese.Output, StringComparison.Ordinal);
        Assert.Equal(english.Output.Split("\"message\"")[0], chinese.Output.Split("\"message\"")[0]);
    }

    [Fact]
    public async Task For_people_a_value_is_a_line_of_text()
    {
        var run = await Run.InChineseAsync("id", "check", "--kind", "citizen-id", "--output", "text", "11010519491231002X", "1");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("✓ 11010519491231002X\n✗ 1  公民身份号码应为 18 位", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("(citizen-id.length)\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name the kind of identifier by --kind: uscc, ", "id", "check", "1")]
    [InlineData("There is no kind 'id'; there are uscc, ", "id", "check", "--kind", "id", "1")]
    [InlineData("Give values, or - for standard input, not both.", "id", "check", "--kind", "uscc", "1", "-")]
    [InlineData("--as-of is for division-code only", "id", "check", "--kind", "uscc", "--as-of", "2026-01-01", "1")]
    [InlineData("--as-of: The calendar has no such day.", "id", "check", "--kind", "division-code", "--as-of", "2026-02-30", "1")]
    [InlineData("The option --kind takes one value.", "id", "check", "--kind", "uscc", "--kind", "passport", "1")]
    [InlineData("There is no option '--linient'.", "id", "check", "--kind", "uscc", "--linient", "11010519491231002X")]
    [InlineData("There is no command 'id chekc'.", "id", "chekc", "11010519491231002X")]
    public async Task Wrong_usage_has_exit_2_and_repeats_no_value(string message, params string[] words)
    {
        var run = await Run.InEnglishAsync(words);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Answers(Run run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
}
