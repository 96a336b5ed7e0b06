using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovData.Validation;

/// <summary>UTF-8 (RFC 3629).</summary>
internal sealed class Utf8Form : TextForm
{
    public override string Name => "utf-8";

    public override byte[] IdeographicSpace { get; } = "\u3000"u8.ToArray();

    [MethodImpl(Kernels.Hot)]
    public override int CountCharacters(ReadOnlySpan<byte> value) => Kernels.CountCharacters(value);

    public override string Decode(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value);

    public override byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);

    public override int FirstInvalid(ReadOnlySpan<byte> bytes, out int complete) => Kernels.FirstInvalidUtf8(bytes, out complete);

    /// <summary>EF BC 81 to EF BD 9E.</summary>
    public override bool HasFullWidth(ReadOnlySpan<byte> value)
    {
        for (var at = value.IndexOf((byte)0xEF); at >= 0 && at + 2 < value.Length;)
        {
            if ((value[at + 1] == 0xBC && value[at + 2] >= 0x81) || (value[at + 1] == 0xBD && value[at + 2] <= 0x9E)) return true;
            var next = value.Slice(at + 3).IndexOf((byte)0xEF);
            if (next < 0) return false;
            at += 3 + next;
        }
        return false;
    }

    protected override bool EndsWithCharacter(ReadOnlySpan<byte> value, ReadOnlySpan<byte> character) => value.EndsWith(character);
}
