using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using GovData.Standards;

namespace GovData.Security;

/// <summary>存证日志 (evidence log): appends entries, each behind the last line of its stream, to a list of lines or to a file.</summary>
/// <remarks>Safe for use by many threads; one list or file has one log at a time.</remarks>
public sealed class EvidenceLog
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _lastLines = new(StringComparer.Ordinal);
    private readonly Action<string> _write;

    /// <summary>A log over lines that the caller keeps, those already there included.</summary>
    /// <param name="lines">The lines; each appended entry is added.</param>
    /// <exception cref="InvalidDataException">A line that is there is not an entry.</exception>
    public EvidenceLog(ICollection<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Continue(lines);
        _write = lines.Add;
    }

    private EvidenceLog(string path)
    {
        if (File.Exists(path)) Continue(WholeLines(path));
        _write = line => AppendTo(path, line);
    }

    /// <summary>A log in a file, continued where it ends; each entry is on the disk when <see cref="Append"/> returns.</summary>
    /// <param name="path">The file; made when it is not there.</param>
    /// <exception cref="InvalidDataException">The file holds a line that is not a whole entry: nothing may be appended behind it.</exception>
    public static EvidenceLog InFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(path);
    }

    /// <summary>Appends an entry; its number and the digest of the line before are set here.</summary>
    /// <param name="entry">The entry: stream, instant, kind, level, reference, document.</param>
    /// <returns>The line as it was written.</returns>
    /// <exception cref="ArgumentException">The entry would not verify: a member is missing, its level is above 0 without a signature, its digest is another's; or it may name a person.</exception>
    public string Append(EvidenceEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            entry.Follow(_lastLines.TryGetValue(entry.Stream, out var last) ? last : null);
            var line = entry.ToLine();
            if (WhyNot(entry, line) is { } reason) throw new ArgumentException(reason.ToString(), nameof(entry));
            _write(line);
            return _lastLines[entry.Stream] = line;
        }
    }

    private static Refusal? WhyNot(EvidenceEntry entry, string line) =>
        !EvidenceEntry.TryParse(line, out _, out var reason) ? reason
        : entry.Level > 0 && entry.Document is not { Signatures.Count: > 0 } ? EvidenceRefusals.Unsigned
        : entry.Document is { } document && entry.DocumentDigest?.Matches(document.Payload.Span) != true ? EvidenceRefusals.DocumentDigest : null;

    private void Continue(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (CheckpointLines.IsOne(line)) continue;
            if (!EvidenceEntry.TryParse(line, out var entry, out var reason)) throw new InvalidDataException(reason.ToString());
            _lastLines[entry.Stream] = line;
        }
    }

    private static string[] WholeLines(string path)
    {
        var text = File.ReadAllText(path, new UTF8Encoding(false, true));
        if (text.Length == 0) return [];
        if (!text.EndsWith("\n", StringComparison.Ordinal)) throw new InvalidDataException(EvidenceRefusals.Truncated.ToString());
        return text.Substring(0, text.Length - 1).Split('\n');
    }

    private static void AppendTo(string path, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(bytes, 0, bytes.Length);
        file.Flush(flushToDisk: true);
    }
}
