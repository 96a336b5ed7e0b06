using System.Security.Cryptography;
using System.Text;

namespace GovData.Testing;

/// <summary>The mock's only chance: a stream of bytes that is the same for the same seed.</summary>
internal sealed class SeededBytes(int seed)
{
    private long _count;

    public byte[] Next(int length)
    {
        var bytes = new byte[length];
        using var hash = SHA256.Create();
        for (var at = 0; at < length; at += 32)
        {
            var block = hash.ComputeHash(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{seed}/{_count++}")));
            Array.Copy(block, 0, bytes, at, Math.Min(32, length - at));
        }
        return bytes;
    }

    public string Id(string prefix) => prefix + "-" + Convert.ToHexStringLower(Next(8));

    public double Fraction() => BitConverter.ToUInt32(Next(4), 0) / (double)uint.MaxValue;
}
