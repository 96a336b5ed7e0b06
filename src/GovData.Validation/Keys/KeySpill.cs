using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation;

/// <summary>
/// Keys beyond the memory allowed: their keyed hashes with row and place in files, cut into parts by the hash, so that each part finds
/// room. The secret of the hash never leaves memory, so the files tell nothing; they are removed when closed.
/// </summary>
internal sealed class KeySpill : IDisposable
{
    private const int Parts = 64;
    private readonly KeySpillPart?[] parts = new KeySpillPart?[Parts];

    /// <summary>An empty spill.</summary>
    /// <exception cref="KeySpillException">The folder can't be written to.</exception>
    public static KeySpill Open(string? folder)
    {
        var spill = new KeySpill();
        try
        {
            for (var part = 0; part < Parts; part++) spill.parts[part] = new KeySpillPart(folder ?? Path.GetTempPath());
            return spill;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            spill.Dispose();
            throw new KeySpillException(e);
        }
    }

    /// <summary>Adds the next row. The bits that choose its part are those that a <see cref="KeyTable"/> makes least of.</summary>
    public void Add(in KeyHash hash, long row, long offset, bool isMarked) => parts[(int)(hash.Low % Parts)]!.Add(hash, row, offset, isMarked);

    /// <summary>Every row whose key an earlier row has, part by part, within so much memory.</summary>
    public IEnumerable<SpilledKey> Repeated(long memory) => parts.SelectMany(part => part!.Repeated(memory));

    public void Dispose()
    {
        foreach (var part in parts) part?.Dispose();
    }
}
