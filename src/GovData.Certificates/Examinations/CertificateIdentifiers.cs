using System;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>电子证照标识 in files, names of files and questions. Evidence never repeats one: its serial can lead to a person.</summary>
internal static class CertificateIdentifiers
{
    private static readonly Regex Inside = new(@"1\.2\.156\.3005\.2(\.[0-9A-Za-z_]+){5}", RegexOptions.CultureInvariant);

    public static bool IsOne(string text) => text.StartsWith(ElectronicCertificateIdentifier.Root + ".", StringComparison.Ordinal);

    /// <summary>Judges the identifier that the content states: a wrong check character alone condemns nothing.</summary>
    public static void Judge(string? stated, CheckList checks) => checks.Add(
        stated is null ? ContentCodes.IdentifierNone
        : !ElectronicCertificateIdentifier.TryParse(stated, out var identifier, out _) ? ContentCodes.IdentifierMalformed
        : identifier.Doubt is null ? ContentCodes.IdentifierCorrect
        : ContentCodes.IdentifierDoubt);

    /// <summary>Compares it with the one asked for and the one in the file's name, where there are such.</summary>
    public static void Compare(string? stated, string? asked, string? fileName, CheckList checks)
    {
        if (asked is not null && asked != stated) checks.Add(ContentCodes.IdentifierOther);
        if (fileName is not null && stated is not null && Inside.Match(fileName) is { Success: true } named && named.Value != stated) checks.Add(ContentCodes.FileName);
    }
}
