using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>差异清单 · The rows that differ, a line of CSV each, for their owner only. Keys that could name a person are masked, and their digests left out, unless values are asked for.</summary>
internal sealed class DifferenceFile(string? path, int most, bool showsValues)
{
    /// <summary>How many rows are looked for.</summary>
    public int Most => most;

    /// <exception cref="CannotJudgeException">It can't be written.</exception>
    public async Task WriteAsync(CatalogEntry entry, ContentReconciliation result, Speech speech)
    {
        if (path is null) return;
        var keys = entry.Items.Where(item => item.IsKey).ToList();
        var masked = keys.Select(item => !showsValues && (item.IsSensitive || item.Identifier is { IsPersonal: true })).ToList();
        try
        {
            await WholeFile.WriteAsync(path, overwrite: true, stream =>
            {
                using var file = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
                Line(file, ["差异 difference", "记录 row", "工作表行或文件行 line", .. keys.Select(item => item.Name), "主键摘要 keyDigest"]);
                foreach (var one in result.Differences)
                {
                    Line(file,
                    [
                        Say(one.Kind, speech), Number(one.Row), Number(one.SheetRow ?? one.Line),
                        .. keys.Select((_, at) => one.Key.Count == 0 ? "" : masked[at] ? Masked(one.Key[at]) : one.Key[at]), masked.Contains(true) ? "" : one.KeyDigest?.ToString() ?? "",
                    ]);
                }
                return Task.CompletedTask;
            }, isPrivate: true).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputPlace.NotWritten(path);
        }
    }

    private static string Say(ContentDifferenceKind kind, Speech speech) => kind switch
    {
        ContentDifferenceKind.OnlyHere => speech.Of("仅本地有", "only here"),
        ContentDifferenceKind.OnlyThere => speech.Of("仅中心有", "only at the center"),
        ContentDifferenceKind.Repeated => speech.Of("本地重复", "repeated here"),
        _ => speech.Of("内容不一致", "other values"),
    };

    private static string Masked(string value) => Masking.Middle(value, Math.Min(3, value.Length / 4), 0);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Line(StreamWriter file, IEnumerable<string> fields) => file.WriteLine(string.Join(',', fields.Select(Quoted)));

    /// <summary>What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Quoted(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
