using System;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Finds the check character of an identifier by asking the standard's own judge, so that nothing is computed twice.</summary>
internal static class CheckedText
{
    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Complete(IdentifierKind kind, string start)
    {
        var bytes = Encoding.ASCII.GetBytes(start + " ");
        foreach (var symbol in Symbols)
        {
            bytes[bytes.Length - 1] = (byte)symbol;
            if (IsRight(kind, bytes)) return start + symbol;
        }
        throw new ArgumentException($"No check character makes this a {kind.English}.", nameof(start));
    }

    private static bool IsRight(IdentifierKind kind, byte[] bytes) =>
        kind == IdentifierKind.ElectronicCertificate ? ElectronicCertificateIdentifier.Judge(bytes) == CheckVerdict.Ok : Identifier.IsValid(kind, bytes);
}
