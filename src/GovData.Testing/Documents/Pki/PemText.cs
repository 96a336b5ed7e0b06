using System.Text;

namespace GovData.Testing;

/// <summary>PEM (RFC 7468): 64 characters a line.</summary>
internal static class PemText
{
    public static string Of(string label, byte[] der)
    {
        var base64 = Convert.ToBase64String(der);
        var text = new StringBuilder("-----BEGIN " + label + "-----\n");
        for (var at = 0; at < base64.Length; at += 64) text.Append(base64, at, Math.Min(64, base64.Length - at)).Append('\n');
        return text.Append("-----END " + label + "-----\n").ToString();
    }
}
