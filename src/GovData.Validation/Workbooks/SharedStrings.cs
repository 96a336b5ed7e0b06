using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Validation;

/// <summary>
/// The texts that the cells of all sheets share, as UTF-8 in blocks: a third of what strings would take. The texts asked for last are kept as strings,
/// because columns of few different values ask for the same ones over and over.
/// </summary>
internal sealed class SharedStrings
{
    private const int BlockBytes = 1 << 20;
    private const int SlotsPerBlock = 1 << 14;
    private const int Kept = 1 << 12;

    private readonly List<byte[]> blocks = [];
    private readonly List<Slot[]> slots = [];
    private readonly string?[] kept = new string?[Kept];
    private readonly int[] keptIndex = new int[Kept];
    private readonly long mostBytes;
    private int used;
    private long bytes;

    private SharedStrings(long mostBytes) => this.mostBytes = mostBytes;

    public int Count { get; private set; }

    /// <summary>Reads the part; no part, no texts.</summary>
    public static SharedStrings Read(OoxmlPackage package, string? part)
    {
        var strings = new SharedStrings(package.Limits.SharedStringBytes);
        if (part is null || !package.Has(part)) return strings;
        using var reader = package.OpenXml(part);
        var ns = Ooxml.EnterMain(reader, "sst");
        var text = new TextBuffer(package.Limits.TextCharacters);
        while (reader.NextChild(0))
        {
            if (!reader.Is("si", ns)) continue;
            text.Clear();
            text.ReadStringItem(reader, ns);
            text.Decode();
            strings.Add(text.ToString());
        }
        return strings;
    }

    /// <summary>The text of a number; null when there is none.</summary>
    public string? Get(int index)
    {
        if ((uint)index >= (uint)Count) return null;
        ref var text = ref kept[index % Kept];
        if (text is not null && keptIndex[index % Kept] == index) return text;
        var slot = slots[index / SlotsPerBlock][index % SlotsPerBlock];
        keptIndex[index % Kept] = index;
        return text = slot.Length == 0 ? "" : Encoding.UTF8.GetString(blocks[slot.Block], slot.Offset, slot.Length);
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (Count % SlotsPerBlock == 0)
        {
            Take(12 * SlotsPerBlock);
            slots.Add(new Slot[SlotsPerBlock]);
        }
        if (length > 0 && (blocks.Count == 0 || used + length > blocks[blocks.Count - 1].Length))
        {
            var block = new byte[Math.Max(BlockBytes, length)];
            Take(block.Length);
            blocks.Add(block);
            used = 0;
        }
        if (length > 0) Encoding.UTF8.GetBytes(text, 0, text.Length, blocks[blocks.Count - 1], used);
        slots[slots.Count - 1][Count++ % SlotsPerBlock] = new Slot(blocks.Count - 1, used, length);
        used += length;
    }

    private void Take(int more)
    {
        bytes += more;
        if (bytes > mostBytes) throw WorkbookException.TooLarge("The texts of the workbook take more memory than is given.");
    }

    private readonly record struct Slot(int Block, int Offset, int Length);
}
