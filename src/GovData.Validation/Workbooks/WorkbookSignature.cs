using System;
using System.IO;
using System.Text;

namespace GovData.Validation;

/// <summary>Tells by its first bytes what a file is.</summary>
internal static class WorkbookSignature
{
    private const int DirectoryBytes = 64 * 1024;
    private static readonly byte[] Zip = [0x50, 0x4B, 3, 4];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why it isn't an XLSX package; null when it begins as one.</summary>
    public static WorkbookFault? Judge(Stream stream)
    {
        var start = Read(stream, 0, 512);
        if (start.AsSpan().StartsWith(Zip)) return null;
        if (!start.AsSpan().StartsWith(Compound)) return WorkbookFault.NotAWorkbook;
        return IsEncrypted(stream, start) ? WorkbookFault.Encrypted : WorkbookFault.LegacyFormat;
    }

    /// <summary>A password turns an XLSX package into a compound file with the stream “EncryptedPackage”; its name stands in the directory.</summary>
    private static bool IsEncrypted(Stream stream, byte[] start)
    {
        if (start.Length < 512) return false;
        var sector = start[30] == 12 ? 4096 : 512;
        var directory = (long)BitConverter.ToUInt32(start, 48);
        var at = (directory + 1) * sector;
        return at < stream.Length && Read(stream, at, DirectoryBytes).AsSpan().IndexOf(EncryptedPackage) >= 0;
    }

    private static byte[] Read(Stream stream, long at, int count)
    {
        var bytes = new byte[(int)Math.Min(count, Math.Max(0, stream.Length - at))];
        stream.Position = at;
        var length = 0;
        for (int read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0; length += read)
        {
        }
        return length == bytes.Length ? bytes : bytes.AsSpan(0, length).ToArray();
    }
}
