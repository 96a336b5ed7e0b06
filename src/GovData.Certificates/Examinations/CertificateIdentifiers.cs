using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>电子证照标识 in files, names of files and questions. Evidence never repeats one: its serial can lead to a person.</summary>
internal static class CertificateIdentifiers
{
    private const int Parts = 5;
    private static readonly Regex Inside = new(@"(?<![0-9A-Za-z.])1\.2\.156\.3005\.2(?:\.(?<part>[0-9A-Za-z_]+)){1,5}", RegexOptions.CultureInvariant);

    /// <summary>The identifiers inside a text, such as a file's name or metadata: where nothing of one stands before the root, the root and up to five parts; what follows is none of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether only those with all five parts count.</param>
    public static IEnumerable<string> In(string text, bool isWhole = false) =>
        from found in Inside.Matches(text).Cast<Match>()
        where !isWhole || found.Groups["part"].Captures.Count == Parts
        select found.Value;

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
        if (fileName is not null && stated is not null && In(fileName, isWhole: true).FirstOrDefault() is { } named && named != stated) checks.Add(ContentCodes.FileName);
    }
}
