using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>
/// Bytes as lines, in constant memory. LF or CRLF ends a line and a CR alone does not; empty lines count. What follows the last line end is
/// a line unless it is empty.
/// </summary>
internal sealed class ValueLines(Stream stream)
{
    public const int LongestLine = 1 << 16;

    private readonly byte[] bytes = new byte[4 * LongestLine];
    private int start;
    private int end;
    private bool hasEnded;
    private bool skips;

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
}
