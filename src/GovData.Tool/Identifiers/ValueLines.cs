using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>
/// Bytes as lines, in constant memory. LF or CRLF ends a line and a CR alone does not; empty lines count. What follows the last line end is
/// a line unless it is empty. A byte order mark (UTF-8) at the very beginning is no part of the first line.
/// </summary>
internal sealed class ValueLines(Stream stream)
{
    public const int LongestLine = 1 << 16;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] bytes = new byte[4 * LongestLine];
    private int start;
    private int end;
    private bool hasEnded;
    private bool skips;
    private bool hasBegun;

    /// <summary>Reads on; false when nothing is left.</summary>
    public async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (hasEnded) return false;
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        (start, end) = (0, end - start);
        var read = await stream.ReadAsync(bytes.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        hasEnded = read == 0;
        return true;
    }

    /// <summary>The next whole line of what was read; of a line that is too long only its beginning.</summary>
    public bool TryNext(out ReadOnlySpan<byte> line, out bool isCut)
    {
        line = default;
        isCut = false;
        if (!HasBegun()) return false;
        while (true)
        {
            var rest = bytes.AsSpan(start, end - start);
            var length = rest.IndexOf((byte)'\n');
            var isWhole = length >= 0;
            line = rest[..(isWhole ? length : Math.Min(rest.Length, LongestLine + 1))];
            isCut = line.Length > LongestLine;
            if (!isWhole && !isCut && !(hasEnded && rest.Length > 0))
            {
                if (skips) start = end;
                return false;
            }
            start += isWhole ? length + 1 : rest.Length;
            var goesOn = skips;
            skips = !isWhole && !hasEnded;
            if (goesOn) continue;
            if (isCut) line = line[..LongestLine];
            else if (isWhole && line.EndsWith("\r"u8)) line = line[..^1];
            return true;
        }
    }

    /// <summary>Passes over the mark; false as long as it can't be told from what was read whether there is one.</summary>
    private bool HasBegun()
    {
        if (hasBegun) return true;
        var rest = bytes.AsSpan(start, end - start);
        if (rest.Length < Mark.Length && !hasEnded && Mark.StartsWith(rest)) return false;
        hasBegun = true;
        if (rest.StartsWith(Mark)) start += Mark.Length;
        return true;
    }
}
