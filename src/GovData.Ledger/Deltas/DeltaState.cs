using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Ledger;

/// <summary>What was sent, by the keyed hashes of the rows' keys.</summary>
internal sealed class DeltaState
{
    private const string Mark = "govdata-delta-1 hmac-sha-256/128 sm4-gcm";

    /// <summary>The number that the next delta takes.</summary>
    public int Number { get; set; } = 1;

    /// <summary>The last change that was seen; null before the first.</summary>
    public DateTime? Watermark { get; set; }

    public Dictionary<Guid, DeltaEntry> Entries { get; private set; } = [];

    /// <summary>The submission that this state awaits; empty when it is the state that holds.</summary>
    public string Awaits { get; set; } = "";

    public DeltaState Copy() => new() { Number = Number, Watermark = Watermark, Entries = new(Entries) };

    /// <summary>Forgets rows whose last change no scan reads any more.</summary>
    public void ForgetBefore(DateTime earliest) => Entries = Entries.Where(entry => entry.Value.Changed >= earliest).ToDictionary(entry => entry.Key, entry => entry.Value);

    public void Write(Stream stream, Guid check)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(check.ToByteArray());
        writer.Write(Awaits);
        writer.Write(Number);
        writer.Write(Watermark?.Ticks ?? -1);
        writer.Write(Entries.Count);
        foreach (var pair in Entries)
        {
            writer.Write(pair.Key.ToByteArray());
            writer.Write(pair.Value.Row.ToByteArray());
            writer.Write(pair.Value.Changed.Ticks);
            writer.Write(pair.Value.Key.Length);
            writer.Write(pair.Value.Key);
        }
    }

    /// <exception cref="InvalidDataException">It is no such state, or was kept under another secret.</exception>
    public static DeltaState Read(Stream stream, Guid check)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() != Mark) throw new InvalidDataException("It is not the state of a delta, or one of a later version.");
            if (new Guid(reader.ReadBytes(16)) != check) throw new InvalidDataException("The state of the delta was kept under another secret: give that one, or remove the state, and the next delta sends every row.");
            var state = new DeltaState { Awaits = reader.ReadString(), Number = reader.ReadInt32() };
            state.Watermark = reader.ReadInt64() is >= 0 and var ticks ? new DateTime(ticks) : null;
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var key = new Guid(reader.ReadBytes(16));
                state.Entries.Add(key, new DeltaEntry(new Guid(reader.ReadBytes(16)), new DateTime(reader.ReadInt64()), reader.ReadBytes(reader.ReadInt32())));
            }
            return state;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The state of the delta is damaged: remove it, and the next delta sends every row.", e);
        }
    }
}
