using System;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>
/// Says more closely what is wrong with a value, where people can do something about the cause: a filler, spaces, full-width digits, a
/// spreadsheet that took an identifier for a number. Asked only of values that were not accepted at once.
/// </summary>
internal sealed class Diagnosis(TextForm form, Fillers fillers, bool isText, bool isCode, Func<byte[], bool>? acceptsWithZeros)
{
    private const int MostLostZeros = 4;
    private const int ExactDigits = 15;
    private const int LongestCode = 18;

    public bool IsBlank(ReadOnlySpan<byte> value) => form.Trim(value).Length == 0;

    /// <summary>What to report of a value: the closest rule of the edition, else the breach itself, else nothing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="breach">What it breaks; null when nothing.</param>
    /// <param name="isRequired">Whether the item must have a value.</param>
    /// <param name="isCut">Whether it was a number of a worksheet, and may have lost the digits behind its fifteenth.</param>
    /// <param name="rules">The edition.</param>
    public Breach? Of(ReadOnlySpan<byte> value, Breach? breach, bool isRequired, bool isCut, RuleSet rules)
    {
        var closer = isCut && isCode ? IsExponent(value) ? ExcelRules.Exponent : ExcelRules.ZeroedTail
            : isCut && isText && breach is null ? ExcelRules.LongNumber
            : Closer(value, breach is not null, breach?.Reason, isRequired);
        return closer is not null && rules.Has(closer) ? new Breach(closer, breach?.Reason ?? breach?.Rule.Id)
            : breach is { } known && rules.Has(known.Rule) ? known
            : null;
    }

    private QualityRule? Closer(ReadOnlySpan<byte> value, bool isBroken, string? reason, bool isRequired)
    {
        if (!isBroken && !isText) return null;
        var trimmed = form.Trim(value);
        if (trimmed.Length == 0) return null;
        if (fillers.Holds(trimmed)) return isRequired ? CellRules.FillerRequired : CellRules.Filler;
        if (!isBroken) return trimmed.Length < value.Length ? CellRules.TextSpaces : null;
        if (trimmed.Length < value.Length) return CellRules.Spaces;
        if (isText) return null;
        if (form.HasFullWidth(value)) return CellRules.FullWidth;
        return isCode ? DamageOf(value, reason) : null;
    }

    /// <summary>What a spreadsheet has done to an identifier or a code: <c>4.4E+17</c>, all digits after the fifteenth zero, zeros lost at the front.</summary>
    private QualityRule? DamageOf(ReadOnlySpan<byte> value, string? reason)
    {
        if (IsExponent(value)) return ExcelRules.Exponent;
        var digits = 0;
        while (digits < value.Length && (uint)(value[digits] - '0') <= 9) digits++;
        if (digits != value.Length || digits > LongestCode) return null;
        if (digits == LongestCode && IsAllZeros(value.Slice(ExactDigits)) && IsCheckCharacter(reason)) return ExcelRules.ZeroedTail;
        if (acceptsWithZeros is null) return null;
        for (var zeros = 1; zeros <= MostLostZeros; zeros++)
        {
            var restored = new byte[zeros + value.Length];
            restored.AsSpan(0, zeros).Fill((byte)'0');
            value.CopyTo(restored.AsSpan(zeros));
            if (acceptsWithZeros(restored)) return ExcelRules.LostZero;
        }
        return null;
    }

    /// <summary>Whether all is right but the check character: a number typed wrongly in front is no damage of a spreadsheet.</summary>
    private static bool IsCheckCharacter(string? reason) => reason?.EndsWith(".check-character", StringComparison.Ordinal) == true;

    private static bool IsAllZeros(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
            if (digit != '0') return false;
        return true;
    }

    /// <summary>As <c>4.4E+17</c> or <c>1.23457E+17</c>.</summary>
    private static bool IsExponent(ReadOnlySpan<byte> value)
    {
        var e = value.IndexOf((byte)'E');
        if (e < 1 || value.Length < e + 3 || value[e + 1] != '+' || (uint)(value[0] - '0') > 9 || (e > 1 && value[1] != '.')) return false;
        for (var i = 2; i < value.Length; i++)
            if (i != e && i != e + 1 && (uint)(value[i] - '0') > 9) return false;
        return true;
    }
}
