using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;

namespace GovData.Benchmarks.Tables;

/// <summary>The same checks in FluentValidation. Error codes are the truth's words.</summary>
public sealed class PersonValidator : AbstractValidator<Person>
{
    private static readonly HashSet<string> Genders = ["0", "1", "2", "9"];
    private static readonly Regex Decimal = new(@"^[-+]?\d{1,10}(\.\d{0,2})?$", RegexOptions.Compiled);

    public PersonValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(x => x.IdNo).NotEmpty().WithErrorCode("required").Must(CitizenId).WithErrorCode("rid").OverridePropertyName("id_no");
        RuleFor(x => x.Name).NotEmpty().WithErrorCode("required").MaximumLength(50).WithErrorCode("length").OverridePropertyName("name");
        RuleFor(x => x.Uscc).NotEmpty().WithErrorCode("required").Must(SocialCreditCode).WithErrorCode("uscc").OverridePropertyName("uscc");
        RuleFor(x => x.Address).MaximumLength(60).WithErrorCode("length").OverridePropertyName("address");
        RuleFor(x => x.Gender).Must(s => s.Length == 0 || Genders.Contains(s)).WithErrorCode("code").OverridePropertyName("gender");
        RuleFor(x => x.BirthDate).NotEmpty().WithErrorCode("required").Must(IsDate).WithErrorCode("date").OverridePropertyName("birth_date");
        RuleFor(x => x.Amount).Must(s => s.Length == 0 || Decimal.IsMatch(s)).WithErrorCode("decimal").OverridePropertyName("amount");
        RuleFor(x => x.Quantity).Must(s => s.Length == 0 || long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)).WithErrorCode("integer").OverridePropertyName("quantity");
        RuleFor(x => x.UpdatedAt).NotEmpty().WithErrorCode("required").Must(IsInstant).WithErrorCode("datetime").OverridePropertyName("updated_at");
        RuleFor(x => x.Phone).MaximumLength(11).WithErrorCode("length").OverridePropertyName("phone");
        RuleFor(x => x.Active).Must(s => s.Length == 0 || s is "true" or "false").WithErrorCode("boolean").OverridePropertyName("active");
        RuleFor(x => x.Remark).MaximumLength(200).WithErrorCode("length").OverridePropertyName("remark");
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsInstant(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool CitizenId(string text)
    {
        if (text.Length != 18) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (text[i] is < '0' or > '9') return false;
            sum += (text[i] - '0') * CitizenWeights[i];
        }
        if ("10X98765432"[sum % 11] != text[17]) return false;
        int year = Number(text, 6, 4), month = Number(text, 10, 2), day = Number(text, 12, 2);
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static ReadOnlySpan<int> CitizenWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<int> CreditWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly sbyte[] Symbols = ValuesOf("0123456789ABCDEFGHJKLMNPQRTUWXY");

    private static sbyte[] ValuesOf(string symbols)
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < symbols.Length; i++) values[symbols[i]] = (sbyte)i;
        return values;
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++) number = number * 10 + (text[i] - '0');
        return number;
    }

    private static bool SocialCreditCode(string text)
    {
        if (text.Length != 18) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (text[i] >= 128 || Symbols[text[i]] is not (>= 0 and var value)) return false;
            sum += value * CreditWeights[i];
        }
        return text[17] < 128 && Symbols[text[17]] == (31 - sum % 31) % 31;
    }
}
