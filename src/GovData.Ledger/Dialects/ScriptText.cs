using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Ledger;

/// <summary>Scripts as they lie in this assembly, and taken apart.</summary>
internal static class ScriptText
{
    public static string Read(string name)
    {
        using var stream = typeof(ScriptText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Puts in the prefix, with and without its database schema.</summary>
    public static string Named(string script, string prefix) =>
        script.Replace("{prefix}", prefix).Replace("{bare}", prefix.Substring(prefix.IndexOf('.') + 1));

    /// <summary>The statements: not every driver takes several at once.</summary>
    public static IEnumerable<string> Statements(string script)
    {
        var lines = new List<string>();
        foreach (var line in script.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal)) continue;
            var ends = line.EndsWith(";", StringComparison.Ordinal);
            lines.Add(ends ? line.Substring(0, line.Length - 1) : line);
            if (!ends) continue;
            yield return string.Join("\n", lines);
            lines.Clear();
        }
        if (lines.Count > 0) yield return string.Join("\n", lines);
    }
}
