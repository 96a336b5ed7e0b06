using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata catalog check FILE.json</c></summary>
internal sealed class CatalogCheck : Verb
{
    private readonly Session session;
    private readonly PathArgument file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption asOf;
    private readonly TextOption output;

    public CatalogCheck(Session session)
        : base("check",
            session.Speech.Of("catalog check 条目.json… [--as-of 日期] [--output text|json]", "catalog check FILE.json… [--as-of DATE] [--output text|json]"),
            session.Speech.Of("按编制指南和法规校验目录条目；一个文件中有多个条目（数组，或每行一个）时，作为一个部门的清单校验。", "Judges a catalog entry by the guide and the law; a file of several (an array, or one a line) is judged as a department's list."),
            session.Speech.Of("0 可以提交   1 有问题   2 用法有误   3 读不出来   130 被中断", "0 can be submitted   1 findings   2 wrong usage   3 cannot be read   130 interrupted"))
    {
        this.session = session;
        asOf = new("--as-of", session.Speech.Of("校验日期（YYYY-MM-DD）：发布日期不得晚于这一天", "the day (YYYY-MM-DD) it is judged on: nothing is published later"));
        output = new("--output", session.Speech.Of("text（默认）或 json：每个文件一行", "text (the default) or json: one line for each file"));
        Arguments.Add(file);
        foreach (var option in new Option[] { asOf, output }) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var options = new CatalogValidationOptions { AsOf = DayOf(asOf.One(parsed)) };
        var paths = file.All(parsed, "请给出目录条目的 JSON 文件。", "Name the JSON file of a catalog entry.");
        var code = ExitCode.Yes;
        foreach (var path in paths)
        {
            var entries = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
            var report = await Task.Run(() => Judge(entries, options), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (!asJson && paths.Count > 1) await session.Output.WriteAsync((path == paths[0] ? "== " : "\n== ") + path + "\n").ConfigureAwait(false);
            await session.Output.WriteAsync(asJson ? report.ToJson() + "\n" : report.ToText(session.Speech.Culture)).ConfigureAwait(false);
            code = Math.Max(code, report.IsClean ? ExitCode.Yes : ExitCode.No);
        }
        return code;
    }

    private static QualityReport Judge(List<CatalogEntry> entries, CatalogValidationOptions options) =>
        entries is [var one] ? CatalogValidator.Validate(one, options) : CatalogValidator.ValidateList(entries, context: null, options);

    private async Task<List<CatalogEntry>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = path == "-"
                ? await new StreamReader(session.Input).ReadToEndAsync(cancellationToken).ConfigureAwait(false)
                : await InputFile.ReadAsync(() => File.ReadAllText(path), cancellationToken).ConfigureAwait(false);
            var parts = await Task.Run(() => Parts(text), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            var entries = await Task.Run(() => parts.ConvertAll(CatalogEntry.FromJson), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            foreach (var part in parts) await EntryFile.TellUnknownAsync(path, part, session).ConfigureAwait(false);
            return entries;
        }
        catch (Exception e) when (EntryFault.IsOne(e))
        {
            throw EntryFault.Of(path, e);
        }
    }

    /// <summary>The entries of a file: it holds one, or an array of them, or one a line as <c>catalog import</c> writes them.</summary>
    private static List<string> Parts(string text)
    {
        if (text.TrimStart().StartsWith('['))
        {
            using var array = JsonDocument.Parse(text);
            return [.. array.RootElement.EnumerateArray().Select(entry => entry.GetRawText())];
        }
        var lines = text.Split('\n').Where(line => line.Trim().Length > 0).ToList();
        return lines.Count > 1 && lines.TrueForAll(line => line.TrimStart().StartsWith('{') && line.TrimEnd().EndsWith('}')) ? lines : [text];
    }

    private static CivilDate? DayOf(string? text) => text is null ? null
        : CivilDate.TryParse(text, out var day, out var reason) ? day : throw new UsageException("--as-of：" + reason.Chinese, "--as-of: " + reason.English);
}
