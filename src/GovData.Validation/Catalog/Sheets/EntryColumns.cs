using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>The columns of what an entry says of itself, in the guide's order.</summary>
internal static class EntryColumns
{
    public static readonly ListColumn Classification = new("信息资源分类", "classification", "资源分类", "目录分类", "分类")
    {
        ReadEntry = (entry, text) => Set(entry.Classification = text),
        WriteEntry = entry => entry.Classification,
    };

    public static readonly ListColumn Title = new("信息资源名称", "title", "资源名称", "目录名称", "信息资源目录名称")
    {
        ReadEntry = (entry, text) => Set(entry.Title = text),
        WriteEntry = entry => entry.Title,
    };

    public static readonly ListColumn Code = new("信息资源代码", "code", "资源代码", "目录代码", "目录编码", "信息资源编码")
    {
        ReadEntry = (entry, text) => Set(entry.Code = text),
        WriteEntry = entry => entry.Code,
    };

    public static readonly ListColumn Provider = new("信息资源提供方", "providerName", "提供方", "提供部门", "提供单位", "资源提供方", "数源部门", "数源单位")
    {
        ReadEntry = (entry, text) => Set(entry.ProviderName = text),
        WriteEntry = entry => entry.ProviderName,
    };

    public static readonly ListColumn ProviderCode = new("信息资源提供方代码", "providerCode", "提供方代码", "提供部门代码", "提供单位代码")
    {
        ReadEntry = (entry, text) => Set(entry.ProviderCode = text),
        WriteEntry = entry => entry.ProviderCode,
    };

    public static readonly ListColumn Abstract = new("信息资源摘要", "abstract", "资源摘要", "目录摘要", "摘要")
    {
        ReadEntry = (entry, text) => Set(entry.Abstract = text),
        WriteEntry = entry => entry.Abstract,
    };

    public static readonly ListColumn FormatCategory = new("信息资源格式分类", "formatCategory", "格式分类")
    {
        ReadEntry = (entry, text) => Set(entry.Format.Category = ListWords.Category(text)),
        WriteEntry = entry => entry.Format?.Category?.Chinese,
        Choices = [.. ResourceCategory.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn FormatType = new("信息资源格式类型", "formatType", "格式类型")
    {
        ReadEntry = (entry, text) => Set(entry.Format.Type = text),
        WriteEntry = entry => entry.Format?.Type,
    };

    /// <summary>Both in one cell, as in <c>电子表格/xlsx</c>.</summary>
    public static readonly ListColumn Format = new("信息资源格式", "format", "资源格式")
    {
        ReadEntry = (entry, text) => ListWords.ReadFormat(entry.Format, text),
    };

    public static readonly ListColumn SharingKind = new("共享类型", "sharingType", "共享属性")
    {
        ReadEntry = (entry, text) => Set(entry.Sharing.Type = ListWords.Sharing(text)),
        WriteEntry = entry => entry.Sharing?.Type?.Chinese,
        Choices = [.. SharingType.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn SharingCondition = new("共享条件", "sharingCondition")
    {
        ReadEntry = (entry, text) => Set(entry.Sharing.Condition = text),
        WriteEntry = entry => entry.Sharing?.Condition,
    };

    public static readonly ListColumn SharingBasis = new("不予共享依据", "sharingBasis", "不予共享的依据", "不共享依据")
    {
        ReadEntry = (entry, text) => Set(entry.Sharing.Basis = text),
        WriteEntry = entry => entry.Sharing?.Basis,
    };

    public static readonly ListColumn SharingBy = new("共享方式", "sharingMethod")
    {
        ReadEntry = (entry, text) => Set(entry.Sharing.Method = ListWords.Method(text)),
        WriteEntry = entry => entry.Sharing?.Method?.Chinese,
        Choices = [.. SharingMethod.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn OpeningKind = new("开放类型", "openingType", "开放属性", "是否向社会开放", "是否开放", "社会开放")
    {
        ReadEntry = (entry, text) => Set(entry.Opening.Type = ListWords.Opening(text)),
        WriteEntry = entry => entry.Opening?.Type?.Chinese,
        Choices = [.. OpeningType.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn OpeningCondition = new("开放条件", "openingCondition")
    {
        ReadEntry = (entry, text) => Set(entry.Opening.Condition = text),
        WriteEntry = entry => entry.Opening?.Condition,
    };

    public static readonly ListColumn Cycle = new("更新周期", "updateCycle", "更新频率")
    {
        ReadEntry = (entry, text) => Set(entry.UpdateCycle = ListWords.Cycle(text)),
        WriteEntry = entry => entry.UpdateCycle?.Chinese,
        Choices = [.. UpdateCycle.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn PublishedOn = new("发布日期", "publishedOn", "发布时间")
    {
        ReadEntry = (entry, text) => ListWords.TryDate(text, out var day) && Set(entry.PublishedOn = day),
        WriteEntry = entry => entry.PublishedOn?.ToString(),
    };

    public static readonly ListColumn RelatedCodes = new("关联资源代码", "relatedCodes", "关联信息资源代码", "关联资源")
    {
        ReadEntry = (entry, text) => Set(entry.RelatedCodes = ListValues.Split(text)),
        WriteEntry = entry => ListValues.Join(entry.RelatedCodes),
    };

    public static readonly ListColumn Constraints = new("表内约束", "constraints")
    {
        ReadEntry = (entry, text) => ListConstraints.TryRead(text, entry.Constraints),
        WriteEntry = entry => ListConstraints.Write(entry.Constraints),
        IsAlwaysWritten = false,
    };

    public static readonly ListColumn Version = new("版本", "version", "目录版本", "版本号")
    {
        ReadEntry = (entry, text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(entry.Version = number),
        WriteEntry = entry => entry.Version == 0 ? null : entry.Version.ToString(CultureInfo.InvariantCulture),
        IsAlwaysWritten = false,
    };

    /// <summary>A running number says nothing that the order of the rows does not.</summary>
    public static readonly ListColumn Number = new("序号", "number", "编号", "No.") { ReadEntry = (_, _) => true };

    /// <summary>Before the items, 1 to 7.</summary>
    public static IEnumerable<ListColumn> First => [Number, Classification, Title, Code, Provider, ProviderCode, Abstract, FormatCategory, FormatType, Format];

    /// <summary>After the items, 9 to 13.</summary>
    public static IEnumerable<ListColumn> Last =>
    [
        SharingKind, SharingCondition, SharingBasis, SharingBy, OpeningKind, OpeningCondition, Cycle, PublishedOn, RelatedCodes, Constraints, Version,
    ];

    private static bool Set(object? _) => true;
}
