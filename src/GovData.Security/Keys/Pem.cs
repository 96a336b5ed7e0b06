using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Security;

/// <summary>PEM text (RFC 7468): blocks of base64 between BEGIN and END lines, and the comment lines before each.</summary>
internal static class Pem
{
    public const string PublicKey = "PUBLIC KEY";
    public const string PrivateKey = "PRIVATE KEY";
    public const string EncryptedPrivateKey = "ENCRYPTED PRIVATE KEY";

    public readonly record struct Block(string Label, byte[] Der, IReadOnlyList<string> Comments);

    public static string Write(string label, ReadOnlySpan<byte> der)
    {
        var base64 = Convert.ToBase64String(der.ToArray());
        var text = new StringBuilder().Append("-----BEGIN ").Append(label).Append("-----\n");
        for (var i = 0; i < base64.Length; i += 64) text.Append(base64, i, Math.Min(64, base64.Length - i)).Append('\n');
        return text.Append("-----END ").Append(label).Append("-----\n").ToString();
    }

    /// <summary>Every block of the text; false when a block is not closed or is not base64.</summary>
    public static bool TryRead(string text, out List<Block> blocks)
    {
        blocks = [];
        var comments = new List<string>();
        string? label = null;
        var body = new StringBuilder();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (label is null && Boundary(line, "BEGIN") is { } begun) (label, _) = (begun, body.Clear());
            else if (label is null && line.StartsWith("#", StringComparison.Ordinal)) comments.Add(line.TrimStart('#').Trim());
            else if (label is null) continue;
            else if (Boundary(line, "END") is not { } ended) body.Append(line);
            else if (ended != label || !TryBase64(body.ToString(), out var der)) return false;
            else
            {
                blocks.Add(new(label, der, comments.ToArray()));
                comments.Clear();
                label = null;
            }
        }
        return label is null;
    }

    private static string? Boundary(string line, string word) =>
        line.StartsWith("-----" + word + " ", StringComparison.Ordinal) && line.EndsWith("-----", StringComparison.Ordinal) && line.Length > 11 + word.Length
            ? line.Substring(6 + word.Length, line.Length - 11 - word.Length)
            : null;

    private static bool TryBase64(string text, out byte[] der)
    {
        try
        {
            der = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            der = [];
            return false;
        }
    }
}
