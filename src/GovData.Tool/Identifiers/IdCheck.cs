using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Tool;

/// <summary><c>govdata id check --kind KIND [--lenient] [--as-of DATE] [VALUE… | -]</c></summary>
internal sealed class IdCheck : Verb
{
    private const int AtOnce = 4096;

    private readonly Session session;
    private readonly Argument<string[]> values = new("VALUE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption kind;
    private readonly Option<bool> lenient;
    private readonly TextOption asOf;
    private readonly TextOption output;

    public IdCheck(Session session)
        : base("check",
            session.Speech.Of("id check --kind 类型 [--lenient] [--as-of 日期] [--output json|text] [值… | -]", "id check --kind KIND [--lenient] [--as-of DATE] [--output json|text] [VALUE… | -]"),
            session.Speech.Of("逐个判定标识，每个值一行答案；没有值或写“-”时逐行读标准输入（UTF-8）。", "Judges identifiers, one line of answer for each value; without values, or with -, each line of standard input (UTF-8) is one."),
            session.Speech.Of("0 全部有效   1 有无效的   2 用法有误   3 输入读不出来   130 被中断", "0 all valid   1 one or more are not   2 wrong usage   3 the input cannot be read   130 interrupted"))
    {
        this.session = session;
        kind = new("--kind", session.Speech.Of("标识类型：", "the kind of identifier: ") + IdKind.Names);
        lenient = new("--lenient") { Description = session.Speech.Of("宽松：也接受 15 位公民身份号码、证照标识的小写字母等变体，且不看其校验位", "also takes citizen numbers of 15 digits and variants of certificate identifiers, whatever their check character") };
        asOf = new("--as-of", session.Speech.Of("行政区划代码在这一天（YYYY-MM-DD）是否有效；不给时曾经有效即可", "whether a division code was in force that day (YYYY-MM-DD); without it, ever"));
        output = new("--output", session.Speech.Of("json（默认）：每行一个对象；或 text", "json (the default): one object a line; or text"));
        Arguments.Add(values);
        foreach (var option in new Option[] { kind, lenient, asOf, output }) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asked = IdKind.Named(kind.One(parsed));
        var judge = new IdJudge(asked, parsed.GetValue(lenient), DayOf(asked, asOf.One(parsed)));
        using var answers = new IdAnswers(session.Output, asked.Name, session.Speech.Culture, output.OneOf(parsed, "json", "text") == "json");
        var given = parsed.GetValue(values) ?? [];
        if (given.Length > 1 && Array.IndexOf(given, "-") >= 0)
            throw new UsageException("要么给出值，要么用“-”读标准输入。", "Give values, or - for standard input, not both.");
        if (given is [] or ["-"]) return await ReadAsync(judge, answers, cancellationToken).ConfigureAwait(false);
        foreach (var value in given) answers.Add(value, judge.Judge(value));
        return await EndAsync(answers).ConfigureAwait(false);
    }

    private async Task<int> ReadAsync(IdJudge judge, IdAnswers answers, CancellationToken cancellationToken)
    {
        var lines = new ValueLines(session.Input);
        while (await lines.FillAsync(cancellationToken).ConfigureAwait(false))
            while (AnswerSome(lines, judge, answers))
                await answers.FlushAsync().ConfigureAwait(false);
        return await EndAsync(answers).ConfigureAwait(false);
    }

    /// <summary>Answers some lines of those read; false when there are none.</summary>
    private static bool AnswerSome(ValueLines lines, IdJudge judge, IdAnswers answers)
    {
        var count = 0;
        while (count < AtOnce && lines.TryNext(out var line, out var isCut))
        {
            answers.Add(line, isCut, judge.Judge(line, isCut));
            count++;
        }
        return count > 0;
    }

    private static async Task<int> EndAsync(IdAnswers answers)
    {
        await answers.FlushAsync().ConfigureAwait(false);
        return answers.AllValid ? ExitCode.Yes : ExitCode.No;
    }

    private static CivilDate? DayOf(IdKind asked, string? text)
    {
        if (text is null) return null;
        if (asked.Kind != IdentifierKind.DivisionCode)
            throw new UsageException("--as-of 只用于 division-code：其他标识不因区划变更而失效。", "--as-of is for division-code only: other identifiers outlive changes of divisions.");
        return CivilDate.TryParse(text, out var day, out var reason) ? day : throw new UsageException("--as-of：" + reason.Chinese, "--as-of: " + reason.English);
    }
}
