using System.Security.Cryptography;

namespace GovData.Security;

/// <summary>Bytes nobody can foresee, of the operating system.</summary>
internal static class Randomness
{
    public static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }
}
