using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>The columns of an information item, the guide's element 8.</summary>
internal static class ItemColumns
{
    public static readonly ListColumn Name = new("信息项名称", "itemName", "信息项", "信息项中文名称", "数据项名称", "数据项", "字段名称", "字段中文名称", "字段中文名")
    {
        ReadItem = (item, text) => Set(item.Name = text),
        WriteItem = item => item.Name,
    };

    public static readonly ListColumn EnglishName = new("英文名称", "itemEnglishName", "信息项英文名称", "字段英文名称", "字段英文名", "字段名", "英文名")
    {
        ReadItem = (item, text) => Set(item.EnglishName = text),
        WriteItem = item => item.EnglishName,
    };

    public static readonly ListColumn Type = new("数据类型", "itemType", "信息项类型", "字段类型", "数据类型及长度")
    {
        ReadItem = (item, text) => Set(item.Type = ListWords.Type(text)),
        WriteItem = item => item.Type.Text,
    };

    public static readonly ListColumn Required = Flag("必填", "required", (item, value) => item.Required = value, item => item.Required, "是否必填");

    public static readonly ListColumn IsKey = Flag("主键", "isKey", (item, value) => item.IsKey = value, item => item.IsKey, "是否主键");

    public static readonly ListColumn IsUnique =
        Flag("唯一", "isUnique", (item, value) => item.IsUnique = value, item => item.IsUnique, always: false, "是否唯一");

    public static readonly ListColumn IsSensitive = Flag("敏感", "isSensitive", (item, value) => item.IsSensitive = value, item => item.IsSensitive, "是否敏感");

    public static readonly ListColumn Identifier = new("标识类型", "identifier", "标识符类别")
    {
        ReadItem = (item, text) => Set(item.Identifier = ListWords.Identifier(text)),
        WriteItem = item => item.Identifier?.Chinese,
        Choices = [.. IdentifierKind.KnownValues.Select(value => value.Chinese)],
    };

    public static readonly ListColumn CodeSet = new("码表", "codeSet", "代码集", "值域", "代码表")
    {
        ReadItem = (item, text) => Set(item.CodeSet = ListValues.Split(text)),
        WriteItem = item => ListValues.Join(item.CodeSet),
    };

    public static readonly ListColumn CodeList = new("外部码表", "codeList")
    {
        ReadItem = (item, text) => Set(item.CodeList = text),
        WriteItem = item => item.CodeList,
        IsAlwaysWritten = false,
    };

    public static readonly ListColumn Pattern = new("格式要求", "pattern", "正则表达式")
    {
        ReadItem = (item, text) => Set(item.Pattern = text),
        WriteItem = item => item.Pattern,
        IsAlwaysWritten = false,
    };

    public static readonly ListColumn Minimum = new("最小值", "minimum")
    {
        ReadItem = (item, text) => Set(item.Minimum = text),
        WriteItem = item => item.Minimum,
        IsAlwaysWritten = false,
    };

    public static readonly ListColumn Maximum = new("最大值", "maximum")
    {
        ReadItem = (item, text) => Set(item.Maximum = text),
        WriteItem = item => item.Maximum,
        IsAlwaysWritten = false,
    };

    public static readonly ListColumn Description = new("信息项说明", "itemDescription", "信息项描述", "字段说明", "字段描述", "说明")
    {
        ReadItem = (item, text) => Set(item.Description = text),
        WriteItem = item => item.Description,
    };

    public static IEnumerable<ListColumn> All =>
        [Name, EnglishName, Type, Required, IsKey, IsUnique, IsSensitive, Identifier, CodeSet, CodeList, Pattern, Minimum, Maximum, Description];

    private delegate void SetFlag(InformationItem item, bool value);

    private delegate bool GetFlag(InformationItem item);

    private static ListColumn Flag(string chinese, string english, SetFlag set, GetFlag get, params string[] aliases) =>
        Flag(chinese, english, set, get, always: true, aliases);

    private static ListColumn Flag(string chinese, string english, SetFlag set, GetFlag get, bool always, params string[] aliases) => new(chinese, english, aliases)
    {
        ReadItem = (item, text) =>
        {
            if (!ListWords.TryFlag(text, out var value)) return false;
            set(item, value);
            return true;
        },
        WriteItem = item => get(item) ? ListWords.Yes : ListWords.No,
        IsAlwaysWritten = always,
        Choices = [ListWords.Yes, ListWords.No],
    };

    private static bool Set(object? _) => true;
}
