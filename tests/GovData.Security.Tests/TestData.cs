using System;
using System.IO;

namespace GovData.Security.Tests;

/// <summary>Files made by openssl 3.0 (Data/README.md tells how).</summary>
internal static class TestData
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static string Text(string name) => File.ReadAllText(PathOf(name)).TrimEnd('\n');

    public static byte[] Hex(string hex) => Convert.FromHexString(hex);

    /// <summary>r||s out of the DER that openssl writes for ECDSA.</summary>
    public static byte[] RawOf(byte[] der)
    {
        var raw = new byte[64];
        var at = 2;
        for (var part = 0; part < 2; part++)
        {
            var number = der.AsSpan(at + 2, der[at + 1]);
            at += 2 + number.Length;
            if (number.Length > 32) number = number[1..];
            number.CopyTo(raw.AsSpan(32 * part + 32 - number.Length));
        }
        return raw;
    }
}
