using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Hands out, one after the other, the positions of the bytes that give a CSV text its structure.</summary>
internal sealed class StructureScanner(byte delimiter)
{
    private const int Window = 16 * 1024;
    private int[] positions = new int[2 * Window];
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
    public int Next()
    {
        if (index == count && !Scan()) return -1;
        return positions[index++];
    }

    /// <summary>The positions ahead: all that are known, at least so many if there are as many.</summary>
    public ReadOnlySpan<int> Ahead(int wanted)
    {
        while (count - index < wanted && Scan())
        {
        }
        return positions.AsSpan(index, count - index);
    }

    /// <summary>Goes on past so many positions.</summary>
    public void Skip(int taken) => index += taken;

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

    /// <summary>Scans on behind the positions not yet taken; false at the end.</summary>
    private bool Scan()
    {
        while (windowEnd < end)
        {
            var left = count - index;
            positions.AsSpan(index, left).CopyTo(positions);
            windowStart = left > 0 ? positions[0] : windowEnd;
            index = 0;
            var next = Math.Min(windowEnd + Window, end);
            if (positions.Length - left < Window) Array.Resize(ref positions, 2 * positions.Length);
            count = left + Kernels.FindStructure(bytes.AsSpan(windowEnd, next - windowEnd), windowEnd, delimiter, positions.AsSpan(left));
            windowEnd = next;
            if (count > left) return true;
        }
        return false;
    }
}
