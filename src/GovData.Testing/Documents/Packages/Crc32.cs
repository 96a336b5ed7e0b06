namespace GovData.Testing;

/// <summary>The checksum of ZIP entries (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (crc, _) => (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    public static uint Of(byte[] content)
    {
        var crc = ~0u;
        foreach (var value in content) crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }
}
