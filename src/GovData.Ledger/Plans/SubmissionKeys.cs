using System;
using System.Globalization;

namespace GovData.Ledger;

/// <summary>The key of a submission as a function of the duty: department, line or entry, period, mode, number. The same duty always gives the same key.</summary>
internal static class SubmissionKeys
{
    private const int Longest = 128;

    public static string Of(string department, string duty, string period, string mode, int number)
    {
        var key = string.Join(".", department, duty.Replace('/', '-'), period, mode, number.ToString(CultureInfo.InvariantCulture));
        return Check(key, "made from department, line or entry, period, mode and number");
    }

    /// <summary>Lets a key pass that the contract allows.</summary>
    public static string Check(string key, string origin)
    {
        if (key.Length is 0 or > Longest || !IsLetterOrDigit(key[0])) throw Refuse(key, origin);
        foreach (var c in key)
            if (!IsLetterOrDigit(c) && c is not ('.' or '_' or '~' or '-')) throw Refuse(key, origin);
        return key;
    }

    private static ArgumentException Refuse(string key, string origin) => new(
        $"The key '{key}' ({origin}) is not one of the contract: 1 to {Longest} of A-Z a-z 0-9 . _ ~ -, the first a letter or digit. Give the plan a Key of your own.");

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
