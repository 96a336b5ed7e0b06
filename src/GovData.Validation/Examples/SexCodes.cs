using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>How an item writes the sexes (GB/T 2261.1): by the codes 1 and 2, or in words where its code set has them.</summary>
internal sealed class SexCodes
{
    private static readonly string[] Male = ["1", "男", "男性"];
    private static readonly string[] Female = ["2", "女", "女性"];

    private readonly string? male;
    private readonly string? female;

    public SexCodes(InformationItem item)
    {
        var allowed = item.CodeSet ?? (IList<string>)[];
        male = Male.FirstOrDefault(code => allowed.Count == 0 || allowed.Contains(code));
        female = Female.FirstOrDefault(code => allowed.Count == 0 || allowed.Contains(code));
    }

    public bool HasMen => male is not null;

    public bool HasWomen => female is not null;

    /// <summary>The code of a sex, of the other where it has none.</summary>
    public string Of(bool isMale) => (isMale ? male ?? female : female ?? male)!;
}
