using System;

namespace GovData.Certificates;

/// <summary>CRC-32 as ZIP has it (APPNOTE 4.4.7), piece by piece.</summary>
internal struct Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        var (t0, t1, t2, t3) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        for (; bytes.Length >= 4; bytes = bytes.Slice(4))
        {
            state ^= bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24);
            state = t3[state & 0xFF] ^ t2[(state >> 8) & 0xFF] ^ t1[(state >> 16) & 0xFF] ^ t0[state >> 24];
        }
        foreach (var b in bytes) state = t0[(state ^ b) & 0xFF] ^ (state >> 8);
        _state = ~state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[4][];
        for (var t = 0; t < 4; t++) tables[t] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            tables[0][i] = value;
        }
        for (var t = 1; t < 4; t++)
            for (var i = 0; i < 256; i++) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
        return tables;
    }
}
