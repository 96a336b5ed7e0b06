using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>约束类别. What must hold between the items of a <see cref="TableConstraint"/>. The contract's own words; neither law nor standard names them.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<TableConstraintKind>))]
public sealed class TableConstraintKind : OpenEnum<TableConstraintKind>
{
    /// <summary>先后有序. Items: start, end. The start is not after the end; both of one type: number, date, or date and time.</summary>
    public static readonly TableConstraintKind Ordered = Known("ORDERED", "先后有序", "Ordered");

    /// <summary>出生日期一致. Items: citizen identity number, date. The date is the one in the number.</summary>
    public static readonly TableConstraintKind BirthDate = Known("BIRTH_DATE", "出生日期一致", "Birth date agrees");

    /// <summary>性别一致. Items: citizen identity number, sex. The sex (1 or 男, 2 or 女; GB/T 2261.1) is the one in the number.</summary>
    public static readonly TableConstraintKind Sex = Known("SEX", "性别一致", "Sex agrees");

    /// <summary>组合唯一. Items of a further compound key: no two rows have the same values in all of them.</summary>
    public static readonly TableConstraintKind Unique = Known("UNIQUE", "组合唯一", "Unique together");

    /// <inheritdoc/>
    protected override IEnumerable<TableConstraintKind> List() => [Ordered, BirthDate, Sex, Unique];
}
