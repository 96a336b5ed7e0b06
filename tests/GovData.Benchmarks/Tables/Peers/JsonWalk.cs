using System;
using System.IO;
using System.Text.Json;

namespace GovData.Benchmarks.Tables;

/// <summary>A bare <see cref="Utf8JsonReader"/> over every token of every line, checking nothing.</summary>
internal static class JsonWalk
{
    public static long Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        long rows = 0, bytes = 0;
        for (int kept = 0, read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            for (int end; (end = filled.IndexOf((byte)'\n')) >= 0; filled = filled[(end + 1)..])
            {
                var json = new Utf8JsonReader(filled[..end]);
                while (json.Read()) bytes += json.ValueSpan.Length;
                rows++;
            }
            kept = filled.Length;
            filled.CopyTo(buffer);
        }
        return bytes > 0 ? rows : 0;
    }
}
