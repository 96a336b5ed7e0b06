using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Finds the reader for an input: by what was declared, else by its first bytes.</summary>
internal static class TableInput
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Head = 4096;

    public static async Task<RecordReader> OpenAsync(Stream stream, InputBytes input, string? path, TableSettings settings, CancellationToken ct, TeeStream? tee = null)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        var format = settings.Format ?? Guess(path, await input.PeekAsync(Head, ct).ConfigureAwait(false));
        if (format != TableFormat.Csv) tee?.Forget();
        if (format == TableFormat.JsonLines) return new JsonLinesReader(input, settings.Encoding);
        if (format == TableFormat.Csv) return new CsvReader(input, settings.Encoding, settings.Delimiter);
        var whole = await WholeAsync(stream, start, input, ct).ConfigureAwait(false);
        return new RowReader(whole is null ? new UnreadableWorkbook(WorkbookFault.TooLarge) : new WorkbookRows(whole, settings.Sheet, settings.HeaderRow));
    }

    /// <summary>A workbook is read here and there: the whole of it is digested first, and kept where the stream can't go back; null when it is more than is kept.</summary>
    private static async Task<Stream?> WholeAsync(Stream stream, long start, InputBytes input, CancellationToken ct)
    {
        if (stream.CanSeek)
        {
            await input.DrainAsync(ct).ConfigureAwait(false);
            stream.Position = start;
            return stream;
        }
        var kept = new MemoryStream();
        var block = new byte[64 * 1024];
        for (var length = await input.FillAsync(block, 0, ct).ConfigureAwait(false); length > 0; length = await input.FillAsync(block, 0, ct).ConfigureAwait(false))
            if (kept.Length <= WorkbookLimits.Default.BufferedBytes) kept.Write(block, 0, length);
        if (kept.Length > WorkbookLimits.Default.BufferedBytes) return null;
        kept.Position = 0;
        return kept;
    }

    /// <summary>What an input is by its name, if it has one, and its first bytes.</summary>
    public static TableFormat Guess(string? path, byte[] head)
    {
        var bytes = head.AsSpan();
        if (EncodingSuspect.OfStart(bytes) == InputFailureKind.Workbook) return TableFormat.Workbook;
        if (path is not null && (HasEnding(path, ".jsonl") || HasEnding(path, ".ndjson"))) return TableFormat.JsonLines;
        if (bytes.StartsWith(EncodingSuspect.Utf8Mark)) bytes = bytes.Slice(EncodingSuspect.Utf8Mark.Length);
        foreach (var b in bytes)
        {
            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
            return b == '{' ? TableFormat.JsonLines : TableFormat.Csv;
        }
        return TableFormat.Csv;
    }

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
