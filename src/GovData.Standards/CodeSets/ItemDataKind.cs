using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>数据类型 (发改高技术〔2017〕1272号, core element 8). The letter of an information item's type.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ItemDataKind>))]
public sealed class ItemDataKind : OpenEnum<ItemDataKind>
{
    /// <summary>字符型. Text; its length counts characters.</summary>
    public static readonly ItemDataKind Character = Known("C", "字符型", "Character");

    /// <summary>数值型. A decimal number with precision and scale.</summary>
    public static readonly ItemDataKind Number = Known("N", "数值型", "Number");

    /// <summary>货币型. An amount of money.</summary>
    public static readonly ItemDataKind Currency = Known("Y", "货币型", "Currency");

    /// <summary>日期型. A day.</summary>
    public static readonly ItemDataKind Date = Known("D", "日期型", "Date");

    /// <summary>日期时间型. A day and time.</summary>
    public static readonly ItemDataKind DateTime = Known("T", "日期时间型", "Date and time");

    /// <summary>逻辑型. Yes or no.</summary>
    public static readonly ItemDataKind Logical = Known("L", "逻辑型", "Logical");

    /// <summary>备注型. Long text.</summary>
    public static readonly ItemDataKind Memo = Known("M", "备注型", "Memo");

    /// <summary>通用型. Anything, for example an embedded object.</summary>
    public static readonly ItemDataKind General = Known("G", "通用型", "General");

    /// <summary>双精度型. A double-precision number.</summary>
    public static readonly ItemDataKind DoublePrecision = Known("B", "双精度型", "Double precision");

    /// <summary>整型. A whole number.</summary>
    public static readonly ItemDataKind Integer = Known("I", "整型", "Integer");

    /// <summary>浮点型. A floating-point number.</summary>
    public static readonly ItemDataKind FloatingPoint = Known("F", "浮点型", "Floating point");

    /// <inheritdoc/>
    protected override IEnumerable<ItemDataKind> List() =>
        [Character, Number, Currency, Date, DateTime, Logical, Memo, General, DoublePrecision, Integer, FloatingPoint];
}
