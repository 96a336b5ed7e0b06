using System;
using System.IO;
using System.Text;

namespace GovData.Validation;

/// <summary>错误清单. Every finding as a line of CSV, with the texts of its rule in both languages.</summary>
internal sealed class ErrorListFile : FindingList
{
    private readonly string path;
    private readonly long most;
    private readonly ReplacedFile place;
    private readonly StreamWriter file;
    private long findings;

    /// <summary>Tells in which row of a sheet, or which line, a record stands; null until the input is open.</summary>
    public Action<FindingSample>? Locate { get; set; }

    public ErrorListFile(string path, long most, bool isPrivate)
    {
        (this.path, this.most) = (path, most);
        place = Guarded(() => Directory.Exists(path) ? throw new IOException("It is a directory.") : new ReplacedFile(path, isPrivate));
        file = new StreamWriter(place.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        Line("记录 row", "信息项 item", "规则 rule", "严重程度 severity", "值 value", "原因 reason", "字节位置 byteOffset", "工作表行或文件行 line", "问题", "怎么办", "finding", "what to do");
    }

    /// <summary>Lists a finding. One quote that isn't closed may make millions: beyond what somebody reads they are counted.</summary>
    public override void Write(Finding finding)
    {
        if (findings++ >= most) return;
        var sample = new FindingSample { Row = finding.Row, Rule = finding.Rule.Id };
        Locate?.Invoke(sample);
        Line(
            Number(finding.Row), finding.Place.Name, finding.Rule.Id, finding.Rule.Severity.Value, finding.Value, finding.Reason, Number(finding.ByteOffset), Number(sample.SheetRow ?? sample.Line),
            finding.Rule.Chinese, finding.Rule.FixChinese, finding.Rule.English, finding.Rule.FixEnglish);
    }

    /// <summary>Puts the list in its place: it is there whole or not at all.</summary>
    public void Complete() => Guarded(() =>
    {
        if (findings > most)
        {
            Line("", "", "", "", "", "", "", "", FormattableString.Invariant($"……另有 {findings - most} 处问题没有列出"), "请先改正已列出的，再校验",
                FormattableString.Invariant($"… and {findings - most} more that are not listed"), "Correct these first and judge it again");
        }
        file.Flush();
        place.Complete();
        return true;
    });

    public override void Dispose() => place.Dispose();

    private static string? Number(long? number) => number is { } known ? FormattableString.Invariant($"{known}") : null;

    private void Line(params string?[] values) => Guarded(() =>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) file.Write(',');
            file.Write(Quoted(values[i] ?? ""));
        }
        file.WriteLine();
        return true;
    });

    /// <summary>What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Quoted(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.IndexOfAny(['"', ',', '\r', '\n']) < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";
    }

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (OutputFileException.IsOfFile(e))
        {
            throw new OutputFileException(path, e);
        }
    }
}
