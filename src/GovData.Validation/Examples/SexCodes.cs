using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>How an item writes the sexes (GB/T 2261.1): by the codes 1 and 2, or in words where its code set has them.</summary>
internal sealed class SexCodes
{
    private readonly string[] codes;

    public SexCodes(InformationItem item)
    {
        var allowed = item.CodeSet ?? (IList<string>)[];
        codes = allowed.Contains("男") || allowed.Contains("女") ? ["男", "女"] : ["1", "2"];
        HasMen = allowed.Count == 0 || allowed.Contains(codes[0]);
        HasWomen = allowed.Count == 0 || allowed.Contains(codes[1]);
    }

    public bool HasMen { get; }

    public bool HasWomen { get; }

    public string Of(bool isMale) => codes[isMale ? 0 : 1];
}
