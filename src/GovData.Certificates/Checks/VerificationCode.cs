using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>核验代码 (what one check of a certificate file can find): a stable code, what it means for the verdict, and its text in both languages.</summary>
public sealed class VerificationCode
{
    // Lazy: the groups below make codes while they are themselves being set up.
    private static readonly Lazy<VerificationCode[]> Listed = new(static () =>
    [
        .. ContainerCodes.All, .. XmlCodes.All, .. SignatureCodes.All, .. CoverageCodes.All, .. SealCodes.All, .. CmsCodes.All, .. PdfCodes.All, .. TrustCodes.All,
        .. TimeCodes.All, .. ContentCodes.All,
    ]);

    private static readonly Lazy<Dictionary<string, VerificationCode>> ByCode = new(static () => All.ToDictionary(known => known.Code, StringComparer.Ordinal));

    internal VerificationCode(string check, string code, FragmentResult result, string chinese, string english) =>
        (Check, Code, Result, Chinese, English) = (check, code, result, chinese, english);

    /// <summary>Every code there is, in the order of the checks.</summary>
    public static IReadOnlyList<VerificationCode> All => Listed.Value;

    /// <summary>The check it belongs to, such as <c>digests</c>; for a chain behind the role it is about, such as <c>signer.chain</c>.</summary>
    public string Check { get; }

    /// <summary>The code, such as <c>digest.wrong</c>: programs decide by it, never by the texts.</summary>
    public string Code { get; }

    /// <summary>What it means under the strict policy: PASS, FAIL (the verdict is INVALID), UNKNOWN (INDETERMINATE), WARN, SKIP.</summary>
    public FragmentResult Result { get; }

    /// <summary>What was found and what it means, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What was found and what it means, in English.</summary>
    public string English { get; }

    /// <summary>Where a code stands in <see cref="All"/>; behind all where it is not known.</summary>
    internal static int RankOf(string code) => Find(code) is { } known ? Array.IndexOf(Listed.Value, known) : Listed.Value.Length;

    /// <summary>The code of this name; null where this version knows none.</summary>
    /// <param name="code">Such as <c>digest.wrong</c>.</param>
    public static VerificationCode? Find(string code) => ByCode.Value.TryGetValue(code, out var known) ? known : null;

    /// <summary>The text in the language of <paramref name="culture"/>: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>The code and what it means.</summary>
    public override string ToString() => $"{Code} {Result}";
}
