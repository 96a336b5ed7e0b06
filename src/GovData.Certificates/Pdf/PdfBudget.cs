using System;

namespace GovData.Certificates;

/// <summary>What reading one PDF may cost. Beyond it the file is refused; a file that a department gets is far below.</summary>
internal sealed class PdfBudget(ContainerLimits limits)
{
    public const int Depth = 48, Sections = 1024, Objects = 1_000_000, Fields = 20_000, Signatures = 64;

    private const int Values = 1_000_000;
    private const long MostScanned = 128L << 20, MostSigned = 512L << 20;
    private const long MostUnpacked = 48L << 20;

    private long _unpacked = Math.Min(MostUnpacked, limits.TotalBytes);
    private long _scanned = MostScanned;
    private int _values = Values;

    /// <summary>Bytes that all signatures together are over.</summary>
    public static void CheckSigned(long bytes)
    {
        if (bytes > MostSigned) throw new SpentException();
    }

    /// <summary>Thrown where the budget does not reach.</summary>
    public sealed class SpentException() : FormatException("The limits are reached.");

    public void TakeValue()
    {
        if (--_values < 0) throw new SpentException();
    }

    /// <summary>Bytes of text read, perhaps again and again.</summary>
    public void TakeScanned(int bytes)
    {
        if ((_scanned -= bytes) < 0) throw new SpentException();
    }

    public void TakeUnpacked(long bytes)
    {
        if ((_unpacked -= bytes) < 0) throw new SpentException();
    }
}
