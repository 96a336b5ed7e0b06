using System;
using GovData.Standards;

namespace GovData.Client;

/// <summary>政务部门 (the department in whose name calls are made). Source: Order 328, article 3.</summary>
public sealed class DepartmentIdentity
{
    /// <summary>Names a department.</summary>
    /// <param name="code">统一社会信用代码 of the department, 18 characters (GB 32100).</param>
    /// <param name="division">行政区划代码 of its level: 6 digits of a province (GB/T 2260), such as <c>500000</c> for the city.</param>
    /// <exception cref="ArgumentException">A code is malformed; the message says why.</exception>
    public DepartmentIdentity(string code, string division)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(division);
        if (!SocialCreditCode.TryParse(code, out _, out var refusal)) throw new ArgumentException(refusal!.ToString(), nameof(code));
        if (!DivisionCode.TryParse(division, out _, out refusal)) throw new ArgumentException(refusal!.ToString(), nameof(division));
        if (!Provinces.Has(division))
            throw new ArgumentException(
                "division-code.province: 行政区划代码前两位不是任何省级行政区的代码，请对照本级代码改正。 / " +
                "No province's code begins with the first two digits of the division code. Correct it from the code of the department's level.", nameof(division));
        (Code, Division) = (code, division);
    }

    /// <summary>统一社会信用代码 of the department.</summary>
    public string Code { get; }

    /// <summary>行政区划代码 of its level.</summary>
    public string Division { get; }

    /// <summary>Code and division: neither is personal.</summary>
    public override string ToString() => $"{Code} ({Division})";
}
