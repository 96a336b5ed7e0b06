using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>更新周期 (发改高技术〔2017〕1272号, core element 11; wire names of Chongqing's open data system, two added). How often a resource is renewed.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<UpdateCycle>))]
public sealed class UpdateCycle : OpenEnum<UpdateCycle>
{
    /// <summary>实时. In real time.</summary>
    public static readonly UpdateCycle RealTime = Known("REAL_TIME", "实时", "Real time");

    /// <summary>每小时. Every hour; not among Chongqing's nine.</summary>
    public static readonly UpdateCycle EveryHour = Known("EVERY_HOUR", "每小时", "Every hour");

    /// <summary>每日. Every day.</summary>
    public static readonly UpdateCycle EveryDay = Known("EVERY_DAY", "每日", "Every day");

    /// <summary>每周. Every week.</summary>
    public static readonly UpdateCycle EveryWeek = Known("EVERY_WEEK", "每周", "Every week");

    /// <summary>每旬. Every ten days; not among Chongqing's nine.</summary>
    public static readonly UpdateCycle EveryTenDays = Known("EVERY_TEN_DAYS", "每旬", "Every ten days");

    /// <summary>每月. Every month.</summary>
    public static readonly UpdateCycle EveryMonth = Known("EVERY_MONTH", "每月", "Every month");

    /// <summary>每季度. Every quarter.</summary>
    public static readonly UpdateCycle EveryQuarter = Known("EVERY_QUARTER", "每季度", "Every quarter");

    /// <summary>每半年. Every half year.</summary>
    public static readonly UpdateCycle HalfYear = Known("HALF_YEAR", "每半年", "Every half year");

    /// <summary>每年. Every year.</summary>
    public static readonly UpdateCycle EveryYear = Known("EVERY_YEAR", "每年", "Every year");

    /// <summary>不定期. At no fixed interval.</summary>
    public static readonly UpdateCycle Irregular = Known("IRREGULAR", "不定期", "Irregular");

    /// <summary>其他. Another cycle.</summary>
    public static readonly UpdateCycle Other = Known("OTHER", "其他", "Other");

    /// <inheritdoc/>
    protected override IEnumerable<UpdateCycle> List() =>
    [
        RealTime, EveryHour, EveryDay, EveryWeek, EveryTenDays, EveryMonth, EveryQuarter, HalfYear, EveryYear, Irregular, Other,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, UpdateCycle>> OtherNames() =>
    [
        new("小时", EveryHour), new("日", EveryDay), new("周", EveryWeek), new("旬", EveryTenDays), new("月", EveryMonth), new("季", EveryQuarter),
        new("半年", HalfYear), new("年", EveryYear), new("不定时", Irregular), new("其它", Other),
    ];
}
