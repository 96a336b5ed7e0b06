using System;
using System.IO;

namespace GovData.Ledger.Sqlite;

/// <summary>Tells a SQLite database by its first bytes.</summary>
internal static class SqliteFile
{
    private static ReadOnlySpan<byte> Mark => "SQLite format 3\0"u8;

    /// <summary>Whether a ledger may be in this file: it is not there, is empty, or is a SQLite database.</summary>
    public static bool MayBe(string path)
    {
        if (!File.Exists(path)) return true;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[Mark.Length];
        var length = 0;
        for (int read; length < head.Length && (read = file.Read(head, length, head.Length - length)) > 0;) length += read;
        return length == 0 || (length == head.Length && head.AsSpan().SequenceEqual(Mark));
    }
}
