using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether the elements of a catalog entry say what they must, each by itself and together.</summary>
internal static class EntryRules
{
    public static readonly QualityRule Classified = Error("entry.classified", "重庆市人民政府令第328号第二条；政务数据共享条例",
        ("条目标注为涉密", "The entry is marked as classified"),
        ("国家秘密和工作秘密不进入本系统，请撤下该条目", "State secrets and work secrets stay outside this system; take the entry out"));

    public static readonly QualityRule TooLong = Error("entry.too-long", "docs/contract/center-api.yaml",
        ("超过平台接受的长度或个数", "It is longer, or there are more, than the center takes"),
        ("请缩短，或拆分为几个条目", "Shorten it, or split the entry"));

    public static readonly QualityRule ClassificationUnknown = Warning("entry.classification-unknown", GuideElement.Classification.Source,
        ("信息资源分类不以基础、主题、部门三类之一开头", "The classification does not begin with one of the three classes"),
        ("请写成“部门/重庆市”的形式；也可不填，由平台按代码生成", "Begin it with base, theme or department, in Chinese; or leave it out, the center derives it from the code"));

    public static readonly QualityRule TitleMissing = Error("entry.title-missing", GuideElement.Title.Source,
        ("没有信息资源名称", "The entry has no title"),
        ("请填写能说明内容的名称，如“建设工程施工许可”", "Give it a title that says what the resource holds, such as building permits"));

    public static readonly QualityRule Code = Error("entry.code", GuideElement.Code.Source,
        ("不是正确的信息资源代码", "The code is not a valid resource code"),
        ("请写成 307005012/000001 的形式；尚未发布的条目不填，由平台赋码", "Write it like 307005012/000001; before publication leave it empty, the center gives it"));

    public static readonly QualityRule ClassMismatch = Error("entry.class-mismatch", GuideElement.Code.Source,
        ("代码第一位的类与信息资源分类不符", "The class in the code is not that of the classification"),
        ("第一位 1 为基础、2 为主题、3 为部门；请改正代码或分类", "The first digit is 1 for base, 2 for theme, 3 for department; correct the code or the classification"));

    public static readonly QualityRule ProviderMissing = Error("entry.provider-missing", GuideElement.Provider.Source,
        ("没有信息资源提供方", "The entry names no provider"),
        ("请填写提供该资源的部门全称", "Write the full name of the department that provides the resource"));

    public static readonly QualityRule ProviderCode = Error("entry.provider-code", GuideElement.ProviderCode.Unverified,
        ("提供方代码不是正确的统一社会信用代码", "The provider code is not a valid unified social credit code"),
        ("请对照部门的统一社会信用代码证书改正", "Correct it from the department's certificate of its unified social credit code"));

    public static readonly QualityRule ProviderNotSource = Error("entry.provider-not-source", "重庆市人民政府令第328号，采集责任清单（一数一源）",
        ("提供方不是采集责任清单所列的来源部门", "The provider is not the source that the responsibility list names"),
        ("请由清单所列部门提供；清单有误的，请向市级主管部门申请调整", "Leave it to the department on the list; where the list is wrong, ask the city authority to change it"));

    public static readonly QualityRule AbstractMissing = Error("entry.abstract-missing", GuideElement.Abstract.Source,
        ("没有信息资源摘要", "The entry has no abstract"),
        ("请概括资源的内容和主要字段", "Sum up what the resource holds and its main items"));

    public static readonly QualityRule FormatMissing = Error("entry.format-missing", GuideElement.Format.Source,
        ("没有写明信息资源格式的分类或类型", "The category or the type of the format is not stated"),
        ("请填写分类和类型，如“电子表格”“xlsx”", "State both, such as 电子表格 (spreadsheet) and xlsx"));

    public static readonly QualityRule FormatCategoryUnknown = Warning("entry.format-category-unknown", GuideElement.Format.Unverified,
        ("格式分类不是指南的六类之一", "The format category is not one of the six of the guide"),
        ("请选用电子文件、电子表格、数据库、图形图像、流媒体、自描述格式之一", "Use one of 电子文件 (electronic file), 电子表格 (spreadsheet), 数据库 (database), 图形图像 (image), 流媒体 (streaming media), 自描述格式 (self-described format); the words are Chinese"));

    public static readonly QualityRule FormatTypeUnknown = Warning("entry.format-type-unknown", GuideElement.Format.Unverified,
        ("格式类型不是该分类下常见的类型", "The format type is not a usual one of its category"),
        ("请核对写法和分类；确属其他类型的，可以保留或写“其他”", "Check its spelling and the category; a type that is right may stay"));

    public static readonly QualityRule SharingMissing = Error("entry.sharing-missing", GuideElement.Sharing.Source,
        ("没有写明共享类型", "The sharing type is not stated"),
        ("请在无条件共享、有条件共享、不予共享中选定（JSON 中写 UNCONDITIONAL、CONDITIONAL、NOT_SHARED）", "State whether it is shared unconditionally, on conditions, or not: UNCONDITIONAL, CONDITIONAL or NOT_SHARED"));

    public static readonly QualityRule SharingUnknown = Error("entry.sharing-unknown", GuideElement.Sharing.Source,
        ("共享类型不是三类之一", "The sharing type is not one of the three"),
        ("请在无条件共享、有条件共享、不予共享中选定（JSON 中写 UNCONDITIONAL、CONDITIONAL、NOT_SHARED）", "State whether it is shared unconditionally, on conditions, or not: UNCONDITIONAL, CONDITIONAL or NOT_SHARED"));

    public static readonly QualityRule SharingConditionMissing = Error("entry.sharing-condition-missing", GuideElement.Sharing.Unverified,
        ("有条件共享没有写明共享条件", "It is shared on conditions and states none"),
        ("请写明可以共享给哪些部门、用于什么", "State to which departments and for what it is shared"));

    public static readonly QualityRule SharingBasisMissing = Error("entry.sharing-basis-missing", GuideElement.Sharing.Unverified,
        ("不予共享没有写明法律、法规或政策依据", "It is not shared and names no law or policy for that"),
        ("请写明依据的名称和条款；没有依据的，请改为有条件共享", "Name the document and its article; without one, share it on conditions"));

    public static readonly QualityRule SharingMethodMissing = Warning("entry.sharing-method-missing", GuideElement.Sharing.Unverified,
        ("没有写明共享方式", "The sharing method is not stated"),
        ("原则上填写共享平台方式（JSON 中写 PLATFORM）", "In principle it is the sharing platform: PLATFORM"));

    public static readonly QualityRule SharingMethodUnknown = Warning("entry.sharing-method-unknown", GuideElement.Sharing.Unverified,
        ("共享方式不认识", "The sharing method is not known"),
        ("请选用共享平台方式、邮件方式或介质方式（JSON 中写 PLATFORM、MAIL、MEDIA）", "Use the sharing platform, mail or media: PLATFORM, MAIL or MEDIA"));

    public static readonly QualityRule SharingMethodNotPlatform = Warning("entry.sharing-method-not-platform", GuideElement.Sharing.Unverified,
        ("没有通过共享平台共享", "It is not shared over the sharing platform"),
        ("原则上应通过共享平台；确有困难的可以保留，并在摘要中说明", "In principle it goes over the platform; where that is impossible leave it and say why in the abstract"));

    public static readonly QualityRule ConditionUnneeded = Warning("entry.condition-unneeded", "政务数据共享条例",
        ("类型不是有条件的，却写了条件", "A condition is stated though the type is not a conditional one"),
        ("请删去条件，或把类型改为有条件；不得自行增设条件", "Remove the condition or make the type conditional; no conditions are to be added that hinder sharing"));

    public static readonly QualityRule OpeningMissing = Error("entry.opening-missing", GuideElement.Opening.Source,
        ("没有写明开放类型", "The opening type is not stated"),
        ("请在无条件开放、有条件开放、不予开放中选定（JSON 中写 UNCONDITIONAL、CONDITIONAL、NOT_OPEN）", "State whether it is opened unconditionally, on conditions, or not: UNCONDITIONAL, CONDITIONAL or NOT_OPEN"));

    public static readonly QualityRule OpeningUnknown = Error("entry.opening-unknown", GuideElement.Opening.Source,
        ("开放类型不是三类之一", "The opening type is not one of the three"),
        ("请在无条件开放、有条件开放、不予开放中选定（JSON 中写 UNCONDITIONAL、CONDITIONAL、NOT_OPEN）", "State whether it is opened unconditionally, on conditions, or not: UNCONDITIONAL, CONDITIONAL or NOT_OPEN"));

    public static readonly QualityRule OpeningConditionMissing = Error("entry.opening-condition-missing", GuideElement.Opening.Unverified,
        ("有条件开放没有写明开放条件", "It is opened on conditions and states none"),
        ("请写明申请人应满足的条件", "State what applicants have to meet"));

    public static readonly QualityRule OpenedNotShared = Warning("entry.opened-not-shared", "GovData",
        ("不予共享的资源却向社会开放", "What is not shared between departments is opened to society"),
        ("请核对共享类型和开放类型，改正其中之一", "Check both types and correct one of them"));

    public static readonly QualityRule UpdateCycleMissing = Error("entry.update-cycle-missing", GuideElement.UpdateCycle.Source,
        ("没有写明更新周期", "The update cycle is not stated"),
        ("请填写实时、每日、每周、每月、每季度、每年等（JSON 中写 REAL_TIME、EVERY_DAY、EVERY_WEEK、EVERY_MONTH、EVERY_QUARTER、EVERY_YEAR 等）", "State it: REAL_TIME, EVERY_DAY, EVERY_WEEK, EVERY_MONTH, EVERY_QUARTER, EVERY_YEAR, and so on"));

    public static readonly QualityRule UpdateCycleUnknown = Warning("entry.update-cycle-unknown", GuideElement.UpdateCycle.Unverified,
        ("更新周期不认识，无法据此推算应汇聚日期", "The update cycle is not known, so no due dates follow from it"),
        ("请选用常见的周期；确属其他的，写“其他”（JSON 中写 EVERY_MONTH、OTHER 等）", "Use one of the usual cycles, such as EVERY_MONTH, or OTHER"));

    public static readonly QualityRule PublishedInFuture = Error("entry.published-in-future", GuideElement.PublishedOn.Source,
        ("发布日期在今天之后", "The publication date lies in the future"),
        ("请改正；尚未发布的不填，由平台在发布时填写", "Correct it; before publication leave it empty, the center fills it in"));

    public static readonly QualityRule RelatedCode = Error("entry.related-code", GuideElement.RelatedCodes.Source,
        ("关联资源代码中有不正确的信息资源代码", "A related code is not a valid resource code"),
        ("请写成 307005012/000001 的形式", "Write it like 307005012/000001"));

    public static readonly QualityRule RelatedToItself = Error("entry.related-to-itself", GuideElement.RelatedCodes.Source,
        ("关联资源代码是条目自己的代码", "The entry names itself as related"),
        ("请删去，或改为其他目录中的代码", "Remove it, or name the code in the other catalog"));

    public static IEnumerable<QualityRule> All =>
    [
        Classified, TooLong, ClassificationUnknown, TitleMissing, Code, ClassMismatch, ProviderMissing, ProviderCode, ProviderNotSource, AbstractMissing,
        FormatMissing, FormatCategoryUnknown, FormatTypeUnknown, SharingMissing, SharingUnknown, SharingConditionMissing, SharingBasisMissing,
        SharingMethodMissing, SharingMethodUnknown, SharingMethodNotPlatform, ConditionUnneeded, OpeningMissing, OpeningUnknown, OpeningConditionMissing,
        OpenedNotShared, UpdateCycleMissing, UpdateCycleUnknown, PublishedInFuture, RelatedCode, RelatedToItself,
    ];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, source, finding, fix, RuleSet.SecondEdition);

    private static QualityRule Warning(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Warning, source, finding, fix, RuleSet.SecondEdition);
}
