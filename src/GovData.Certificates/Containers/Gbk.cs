using System;
using System.Text;

namespace GovData.Certificates;

/// <summary>GBK names, as some vendors' tools write them, read as GB 18030-2022, of which GBK is a part.</summary>
internal static class Gbk
{
    private static readonly Encoding Strict =
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text; null when the bytes are no GB 18030.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
