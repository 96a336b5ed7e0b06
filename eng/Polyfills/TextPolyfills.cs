using System.Text;

namespace System;

/// <summary>Hexadecimal and span text helpers of net10.0 under the same names.</summary>
internal static class TextPolyfills
{
    extension(Convert)
    {
        public static string ToHexString(byte[] bytes) => Hex(bytes, "0123456789ABCDEF");

        public static string ToHexStringLower(byte[] bytes) => Hex(bytes, "0123456789abcdef");

        public static string ToHexString(ReadOnlySpan<byte> bytes) => Hex(bytes, "0123456789ABCDEF");

        public static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Hex(bytes, "0123456789abcdef");

        public static byte[] FromHexString(string text)
        {
            if (text.Length % 2 != 0) throw new FormatException("A hexadecimal text has an even number of digits.");
            var bytes = new byte[text.Length / 2];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[2 * i + 1]));
            return bytes;
        }
    }

    extension(string text)
    {
        public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
    }

    extension(Encoding encoding)
    {
        public string GetString(ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
    }

    private static string Hex(ReadOnlySpan<byte> bytes, string digits)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = digits[bytes[i] >> 4];
            text[2 * i + 1] = digits[bytes[i] & 15];
        }
        return new string(text);
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => throw new FormatException("Not a hexadecimal digit."),
    };
}
