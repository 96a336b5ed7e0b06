using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads a list, whatever it is kept as: its bytes are held in memory, since a workbook has to be read here and there.</summary>
internal static class ListBytes
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int PieceBytes = 64 * 1024;
    private const int MarkBytes = 8;

    public static async Task<ListContent> ReadAsync(Stream stream, CatalogSheetOptions options, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[PieceBytes];
        for (int read; (read = await stream.ReadAsync(piece, 0, piece.Length, ct).ConfigureAwait(false)) > 0;)
        {
            if (bytes.Length + read > MostBytes) return TooLarge();
            bytes.Write(piece, 0, read);
        }
        bytes.Position = 0;
        var start = bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, MarkBytes));
        if (EncodingSuspect.OfStart(start) != InputFailureKind.Workbook) return await CsvList.ReadAsync(bytes, options.Encoding, ct).ConfigureAwait(false);
        var content = WorkbookList.Read(bytes, options.Sheet, ct);
        (content.Bytes, content.Digest) = (bytes.Length, Digest(bytes));
        return content;
    }

    private static ListContent TooLarge()
    {
        var content = new ListContent();
        content.Faults.Add((SheetRules.TooLarge, 0, null));
        return content;
    }

    private static string Digest(MemoryStream bytes)
    {
        using var sha256 = SHA256.Create();
        bytes.Position = 0;
        return "sha-256:" + Convert.ToHexStringLower(sha256.ComputeHash(bytes));
    }
}
