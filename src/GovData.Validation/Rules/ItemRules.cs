using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether the information items of an entry, and what it says of them together, can be judged by and are as they should be.</summary>
internal static class ItemRules
{
    public static readonly QualityRule Missing = Error("entry.items-missing", GuideElement.Items.Source,
        ("没有信息项", "The entry has no information items"),
        ("请逐列填写信息项名称和数据类型", "List its columns with name and data type"));

    public static readonly QualityRule NameMissing = Error("entry.item-name-missing", GuideElement.Items.Source,
        ("信息项没有名称", "An information item has no name"),
        ("请填写信息项的中文名称，即列名", "Give it its Chinese name, which is the column's header"));

    public static readonly QualityRule NameRepeated = Error("entry.item-name-repeated", GuideElement.Items.Source,
        ("信息项的中文或英文名称与另一项相同", "The Chinese or English name is that of another item"),
        ("请改为不同的名称，否则列与信息项无法对应", "Give them different names; otherwise columns and items can't be matched"));

    public static readonly QualityRule NameIsNumber = Error("entry.item-name-number", "GovData",
        ("信息项名称里有像个人号码的长数字", "The name of an item holds digits like someone's number"),
        ("请填写列名；从数据表起草的，表的第一行可能不是列名，请先补上", "Give the column's name; where it was drafted from a table, its first row may be data: put the names above it"));

    public static readonly QualityRule Type = Error("entry.item-type", GuideElement.Items.Unverified,
        ("数据类型写法不正确", "The data type is not written correctly"),
        ("请写成 C(18)、N(10,2)、D 的形式", "Write it like C(18), N(10,2) or D"));

    public static readonly QualityRule IdentifierType = Error("entry.item-identifier-type", GuideElement.Items.Unverified,
        ("数据类型放不下该信息项的标识", "The data type can't hold the identifier of the item"),
        ("请改为字符型并给足长度，如公民身份号码为 C(18)", "Make it text of sufficient length, for example C(18) for a citizen identity number"));

    public static readonly QualityRule IdentifierLength = Warning("entry.item-identifier-length", GuideElement.Items.Unverified,
        ("长度超过该标识的位数", "The length is more than the identifier ever has"),
        ("请按标识的位数填写，如公民身份号码为 C(18)", "State the identifier's own length, for example C(18) for a citizen identity number"));

    public static readonly QualityRule CodeBlank = Error("entry.item-code-blank", GuideElement.Items.Source,
        ("码表中有空的代码", "The code set has an empty code"),
        ("请删去；可以不填的信息项，请去掉必填", "Remove it; where no value is allowed, make the item not required"));

    public static readonly QualityRule CodeRepeated = Error("entry.item-code-repeated", GuideElement.Items.Source,
        ("码表中有重复的代码", "The code set has a code twice"),
        ("请删去重复的，或改正代码", "Remove it, or correct the code"));

    public static readonly QualityRule CodeNamed = Warning("entry.item-code-named", GuideElement.Items.Source,
        ("码表中的代码看来带有名称", "The codes of the code set seem to carry their names"),
        ("请只写代码，名称写入说明：值是按码表逐字判定的", "Write the codes only, and the names into the description: values are judged letter by letter"));

    public static readonly QualityRule CodeType = Error("entry.item-code-type", GuideElement.Items.Source,
        ("码表中的代码不符合数据类型", "A code of the code set is no value of the data type"),
        ("请改正代码，或加大长度、改变类型", "Correct the code, or widen or change the type"));

    public static readonly QualityRule NoKey = Warning("entry.key-missing", GuideElement.Items.Source,
        ("没有主键", "No item is the key"),
        ("请把能区分各条记录的信息项标为主键，否则无法发现重复和更正", "Mark the items that tell rows apart; otherwise repetitions and corrections can't be recognised"));

    public static readonly QualityRule NotSensitive = Warning("entry.item-not-sensitive", "数据安全法第三十八条",
        ("个人证件号码没有标为敏感", "A number of a personal document is not marked sensitive"),
        ("请标为敏感，其值在报告中将打码", "Mark it sensitive; its values are then shown masked"));

    public static readonly QualityRule PersonalOpened = Error("entry.personal-opened", "数据安全法第三十八条；重庆市公共数据开放管理暂行办法",
        ("无条件开放的资源含有个人证件号码", "What is opened unconditionally holds numbers of personal documents"),
        ("请删去该信息项，或改为有条件开放、不予开放", "Remove the item, or open the resource on conditions or not at all"));

    public static readonly QualityRule SensitiveOpened = Warning("entry.sensitive-opened", "数据安全法第三十八条；重庆市公共数据开放管理暂行办法",
        ("无条件开放的资源含有标为敏感的信息项", "What is opened unconditionally holds an item marked sensitive"),
        ("请核对该项是否敏感；确属敏感的，请删去或改为有条件开放、不予开放", "Check the mark; where it is right, remove the item or open the resource on conditions or not at all"));

    public static IEnumerable<QualityRule> All =>
    [
        Missing, NameMissing, NameRepeated, NameIsNumber, Type, IdentifierType, IdentifierLength, CodeBlank, CodeRepeated, CodeNamed, CodeType,
        NoKey, NotSensitive, PersonalOpened, SensitiveOpened,
    ];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, source, finding, fix, RuleSet.SecondEdition);

    private static QualityRule Warning(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Warning, source, finding, fix, RuleSet.SecondEdition);
}
