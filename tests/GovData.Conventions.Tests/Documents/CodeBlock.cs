namespace GovData.Conventions.Tests.Documents;

/// <summary>A fenced block of a Markdown page.</summary>
internal sealed record CodeBlock(string Page, int Line, string Language, string Text)
{
    public static IEnumerable<CodeBlock> In(string page, string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var end = Array.FindIndex(lines, i + 1, l => l.TrimEnd() == "```");
            if (end < 0) throw new InvalidOperationException($"{page}:{i + 1} a code block does not end");
            yield return new CodeBlock(page, i + 1, lines[i][3..].Trim().Split(' ')[0], string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    public override string ToString() => $"{Page}:{Line}";
}
