using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata data check FILE --entry ENTRY.json [--report FILE]… [--errors FILE.csv]</c></summary>
internal sealed class DataCheck : Verb
{
    private readonly Session session;
    private readonly PathArgument file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption entry;
    private readonly JudgingOptions judging;
    private readonly TextOption reports;
    private readonly TextOption output;

    public DataCheck(Session session)
        : base("check",
            session.Speech.Of("data check 文件 --entry 条目.json [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet 工作表] [--header-row 行] [--threads 数] [--report 报告]… [--errors 清单.csv [--errors-limit 数] [--show-values]] [--output text|json]",
                "data check FILE --entry ENTRY.json [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet NAME] [--header-row N] [--threads N] [--report FILE]… [--errors FILE.csv [--errors-limit N] [--show-values]] [--output text|json]"),
            session.Speech.Of("按目录条目校验数据表，说明哪一条、哪一项、什么问题、怎么改；文件写“-”时读标准输入。", "Judges a table by its catalog entry: which record, which item, what is wrong, what to do; with - for FILE it reads standard input."),
            session.Speech.Of("0 可以提交   1 有问题   2 用法有误   3 读不出来或没有读完   130 被中断", "0 can be submitted   1 findings   2 wrong usage   3 cannot be read, or not to its end   130 interrupted"))
    {
        this.session = session;
        entry = new("--entry", session.Speech.Of("目录条目的 JSON 文件", "the JSON file of the catalog entry"));
        judging = new(session.Speech);
        reports = new("--report", session.Speech.Of("另存报告，可给多次；格式按扩展名（.xlsx：把工作簿标出错误后交还）：", "also writes the report to a file, may be given several times; the form is that of its extension (.xlsx: the workbook given back with its errors marked): ") + ReportFiles.Forms);
        output = new("--output", session.Speech.Of("text（默认）或 json：一行", "text (the default) or json: one line"));
        Arguments.Add(file);
        Option[] all = [entry, .. judging.All, reports, output];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var path = file.One(parsed, "请给出一个数据文件。", "Name one file.");
        var options = judging.Read(parsed, path, entry.One(parsed));
        var reportFiles = new ReportFiles(reports.All(parsed), path, entry.One(parsed), options.ErrorFile);
        (options.MarkedWorkbook, options.MarkedWorkbookCulture) = (reportFiles.Marked, session.Speech.Culture);
        var judgedBy = await EntryFile.ReadAsync(entry.One(parsed), session, cancellationToken).ConfigureAwait(false);
        try
        {
            var report = await JudgeAsync(path, judgedBy, options, cancellationToken).ConfigureAwait(false);
            await session.Output.WriteAsync(asJson ? report.ToJson() + "\n" : report.ToText(session.Speech.Culture)).ConfigureAwait(false);
            reportFiles.Write(report, session.Speech.Culture);
            if (reportFiles.WhyNotMarked(report, session.Speech) is { } reason) await session.Error.WriteLineAsync(reason).ConfigureAwait(false);
            if (NotListed(report, options) is > 0 and var more)
            {
                await session.Error.WriteLineAsync(session.Speech.Of(
                    FormattableString.Invariant($"{options.ErrorFile} 只列出前 {options.ErrorFileLimit} 处问题，另有 {more} 处没有列出（--errors-limit）。"),
                    FormattableString.Invariant($"{options.ErrorFile} lists the first {options.ErrorFileLimit} findings, and {more} more are not listed (--errors-limit)."))).ConfigureAwait(false);
            }
            return !report.IsReadable ? ExitCode.CouldNotJudge : report.IsClean ? ExitCode.Yes : ExitCode.No;
        }
        catch (OperationCanceledException)
        {
            await session.Error.WriteLineAsync(session.Speech.Of("被中断：没有校验完，没有结论，也没有写报告。请重新校验。", "Interrupted: not judged to the end, so there is no verdict and no report. Judge it again.")).ConfigureAwait(false);
            throw;
        }
    }

    private static long NotListed(QualityReport report, TableValidationOptions options) =>
        options.ErrorFile is null ? 0 : report.Counts.Where(count => count.Rule != "workbook.not-marked").Sum(count => count.Count) - options.ErrorFileLimit;

    private Task<QualityReport> JudgeAsync(string path, CatalogEntry judgedBy, TableValidationOptions options, CancellationToken cancellationToken) => session.Screen is { } screen
        ? DrawnProgress.WhileAsync(screen, session.Speech, Path.GetFileName(path), progress => JudgeAsync(path, judgedBy, options, progress, cancellationToken))
        : JudgeAsync(path, judgedBy, options, new PlainProgress(session.Error, session.Speech, session.Clock), cancellationToken);

    private async Task<QualityReport> JudgeAsync(
        string path, CatalogEntry judgedBy, TableValidationOptions options, IProgress<ValidationProgress> progress, CancellationToken cancellationToken)
    {
        options.Progress = progress;
        TableValidator validator;
        try
        {
            validator = TableValidator.For(judgedBy, options);
        }
        catch (ArgumentException e)
        {
            throw EntryFile.Unusable("不能按该目录条目校验", "Nothing can be judged by that catalog entry", judgedBy, e);
        }
        try
        {
            return path == "-"
                ? await validator.ValidateAsync(session.Input, cancellationToken).ConfigureAwait(false)
                : await validator.ValidateFileAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e) when ((options.ErrorFile ?? options.MarkedWorkbook) is { } written)
        {
            throw OutputPlace.NotWritten(options.MarkedWorkbook is { } marked && e.Message.Contains(marked, StringComparison.Ordinal) ? marked : written);
        }
    }
}
