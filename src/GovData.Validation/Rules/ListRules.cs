using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether the entries of a department's list go together, and with what is published already.</summary>
internal static class ListRules
{
    private const string Order = "重庆市人民政府令第328号，数据目录";

    public static readonly QualityRule Empty = Error("list.empty", Order,
        ("清单中没有条目", "The list has no entries"),
        ("请加入本部门的目录条目；导入清单时，条目写在表头之下，模板的示例不算", "Add the entries of the department; in a list to be imported they stand below the header, and the template's example is none"));

    public static readonly QualityRule NotDepartment = Error("list.provider-not-department", Order,
        ("条目的提供方代码不是报送部门", "The provider of the entry is not the department whose list this is"),
        ("请改正提供方代码；其他部门的条目由其自行报送", "Correct the provider code; entries of other departments are theirs to submit"));

    public static readonly QualityRule CodeRepeated = Error("list.code-repeated", GuideElement.Code.Source,
        ("信息资源代码与清单中前面的条目相同", "The code is that of an earlier entry of the list"),
        ("代码唯一：请改正，或删去重复的条目", "Codes are unique: correct it, or remove the repeated entry"));

    public static readonly QualityRule CodeTaken = Error("list.code-taken", GuideElement.Code.Source,
        ("信息资源代码已属于另一部门", "The code belongs to another department already"),
        ("请改正；新条目的代码不填，由平台赋码", "Correct it; leave the code of a new entry empty, the center gives it"));

    public static readonly QualityRule CodeRetired = Error("list.code-retired", GuideElement.Code.Source,
        ("信息资源代码曾属于已撤销的条目", "The code was that of a retired entry"),
        ("代码不再使用：请不填代码，由平台另赋", "Codes are not used again: leave it empty, the center gives another"));

    public static readonly QualityRule CodeChanged = Error("list.code-changed", GuideElement.Code.Source,
        ("条目已发布，但代码不是发布时的代码", "The entry is published, but not under this code"),
        ("条目变更不改代码：请填写发布时的代码；确属另一资源的，请改换名称", "A changed entry keeps its code: write the published one; where it is another resource, give it another title"));

    public static readonly QualityRule VersionBehind = Error("list.version-behind", Order,
        ("版本号比已发布的小，条目可能依据旧版编写", "The version is below the published one; the entry may have been written from an old one"),
        ("请取回已发布的版本，在其上修改", "Get the published version and make the change there"));

    public static readonly QualityRule VersionUnchanged = Error("list.version-unchanged", Order,
        ("内容与已发布的不同，版本号却相同", "The content differs from the published one, the version does not"),
        ("请把版本号加一；也可不填，由平台编号", "Raise the version by one; or leave it out, the center numbers it"));

    public static readonly QualityRule TitleRepeated = Error("list.title-repeated", GuideElement.Title.Source,
        ("信息资源名称与同一提供方前面的条目相同", "The title is that of an earlier entry of the same provider"),
        ("请合并条目，或改成能区分的名称", "Merge the entries, or give them titles that tell them apart"));

    public static readonly QualityRule ItemFromElsewhere = Error("list.item-from-elsewhere", "重庆市人民政府令第328号，数据汇聚（一数一源）",
        ("信息项的来源是另一部门", "Another department is the one source of this item"),
        ("请删去该信息项，改为通过共享取得", "Remove the item and obtain it by sharing"));

    public static IEnumerable<QualityRule> All =>
    [
        Empty, NotDepartment, CodeRepeated, CodeTaken, CodeRetired, CodeChanged, VersionBehind, VersionUnchanged, TitleRepeated, ItemFromElsewhere,
    ];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, source, finding, fix, RuleSet.SecondEdition);
}
