using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Hands out, one after the other, the positions of the bytes that give a CSV text its structure.</summary>
internal sealed class StructureScanner(byte delimiter)
{
    private const int Window = 16 * 1024;
    private readonly int[] positions = new int[Window];
    private byte[] bytes = [];
    private int windowStart;
    private int windowEnd;
    private int end;
    private int index;
    private int count;

    public void Start(byte[] source, int from, int to)
    {
        bytes = source;
        end = to;
        Restart(from);
    }

    /// <summary>The next delimiter, quote, CR or LF; −1 when there are no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next() => index < count ? positions[index++] : NextWindow();

    /// <summary>Goes on with the first structural byte at or after <paramref name="position"/>, also backwards.</summary>
    public void MoveTo(int position)
    {
        if (position < windowStart || position > windowEnd)
        {
            Restart(position);
            return;
        }
        while (index > 0 && positions[index - 1] >= position) index--;
        while (index < count && positions[index] < position) index++;
    }

    private void Restart(int position)
    {
        windowStart = windowEnd = position;
        index = count = 0;
    }

    private int NextWindow()
    {
        while (windowEnd < end)
        {
            windowStart = windowEnd;
            windowEnd = Math.Min(windowStart + Window, end);
            count = Kernels.FindStructure(bytes.AsSpan(windowStart, windowEnd - windowStart), windowStart, delimiter, positions);
            index = 1;
            if (count > 0) return positions[0];
        }
        index = count = 0;
        windowStart = windowEnd;
        return -1;
    }
}
