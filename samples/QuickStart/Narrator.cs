using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using GovData.Security;

namespace QuickStart;

/// <summary>
/// Tells the story as it happens, on stdout: the story is what a sample is run for. A tool of the project keeps stdout for its answer and tells progress on stderr.
/// </summary>
internal sealed class Narrator
{
    private readonly TextWriter _out = Console.Out;
    private int _link;

    public void Link(string chinese, string english) => _out.WriteLine($"\n{++_link}. {Text.Of(chinese, english)}");

    public void Step(string chinese, string english) => _out.WriteLine("   " + Text.Of(chinese, english));

    public void Quote(string text)
    {
        foreach (var line in text.TrimEnd().Split('\n')) _out.WriteLine("   | " + line.TrimEnd());
    }

    public void Table(IReadOnlyList<LinkResult> chain)
    {
        _out.WriteLine();
        var width = chain.Max(link => Columns(link.Title));
        foreach (var link in chain)
            _out.WriteLine($"{(link.Holds ? "✓" : "✗")} {link.Title}{new string(' ', width - Columns(link.Title))}  {link.Done}  [{string.Join(", ", link.Evidence)}]");
    }

    public void Verdict(EvidenceReport report)
    {
        _out.WriteLine();
        _out.WriteLine(report.Conclusion == EvidenceConclusion.Proved
            ? Text.Of($"存证已验证：{report.Streams.Count} 个主体，{report.Lines} 条。", $"The evidence is proved: {report.Lines} entries about {report.Streams.Count} subjects.")
            : report.ToText(CultureInfo.CurrentUICulture));
    }

    /// <summary>Chinese characters take two columns of a terminal.</summary>
    private static int Columns(string text) => text.Sum(c => c < 0x2E80 ? 1 : 2);
}
