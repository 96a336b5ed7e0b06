using System;

namespace GovData.Client;

/// <summary>省级行政区划: the first two digits that a division code can have (GB/T 2260).</summary>
internal static class Provinces
{
    private static readonly string[] s_codes =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];

    public static bool Has(string division) => Array.IndexOf(s_codes, division.Substring(0, 2)) >= 0;
}
