using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Each rule on an entry, broken by one change to an entry without a fault.</summary>
public class EntryRuleTests
{
    private static readonly CatalogValidationOptions Options = new()
    {
        AsOf = new CivilDate(2026, 3, 1),
        ListedSources = new Dictionary<string, string> { ["307005012000001"] = Sample.Provider, ["307005012/000009"] = Sample.OtherProvider },
    };

    private static readonly (string Finding, Action<CatalogEntry> Change)[] Changes =
    [
        ("涉密属性 entry.classified 1", e => e.Extensions["密级"] = Sample.Json("\"秘密\"")),
        ("涉密属性 entry.classified 1", e => e.Extensions["secrecyLevel"] = Sample.Json("\"SECRET\"")),

        ("信息资源分类 entry.classification-unknown 1", e => e.Classification = "重庆市/住建"),
        ("信息资源名称 entry.title-missing 1", e => e.Title = " \u3000"),
        ("信息资源名称 entry.title-missing 1", e => e.Title = null!),
        ("信息资源名称 entry.title-missing 1", e => e.Title = "暂无"),
        ("信息资源名称 entry.too-long 1", e => e.Title = new string('许', 121)),
        ("信息资源代码 entry.code 1", e => e.Code = "407005012/000001"),
        ("信息资源代码 entry.code 1", e => e.Code = "307005012/000000"),
        ("信息资源代码 entry.code 1", e => e.Code = " "),
        ("信息资源代码 entry.class-mismatch 1", e => e.Classification = "主题信息资源/信用体系建设"),
        ("信息资源代码 entry.class-mismatch 1", e => e.Classification = "基础/法人单位"),
        ("信息资源代码 entry.class-mismatch 1", e => e.Code = "107005012/000001"),
        ("信息资源提供方 entry.provider-missing 1", e => e.ProviderName = ""),
        ("信息资源提供方代码 entry.provider-code 1", e => e.ProviderCode = ""),
        ("信息资源提供方代码 entry.provider-code 1", e => e.ProviderCode = "11500000009275781L"),
        ("信息资源提供方代码 entry.provider-not-source 1", e => e.ProviderCode = Sample.OtherProvider),
        ("信息资源提供方代码 entry.provider-not-source 1", e => e.Code = "307005012000009"),
        ("信息资源摘要 entry.abstract-missing 1", e => e.Abstract = "-"),
        ("信息资源摘要 entry.abstract-missing 1", e => e.Abstract = null),
        ("信息资源摘要 entry.too-long 1", e => e.Abstract = new string('摘', 1001)),
        ("信息资源格式 entry.format-missing 1", e => e.Format.Category = null),
        ("信息资源格式 entry.format-missing 1", e => e.Format.Type = ""),
        ("信息资源格式 entry.format-missing 1", e => e.Format = null!),
        ("信息资源格式 entry.format-category-unknown 1", e => e.Format.Category = ResourceCategory.Of("纸质")),
        ("信息资源格式 entry.format-type-unknown 1", e => e.Format.Type = "pdf"),
        ("信息资源格式 entry.format-type-unknown 1", e => e.Format = new ResourceFormat { Category = ResourceCategory.ElectronicFile, Type = "xlsx" }),

        ("信息项信息 entry.items-missing 1", e => e.Items.Clear()),
        ("信息项信息 entry.items-missing 1", e => e.Items = null!),
        ("信息项信息 entry.key-missing 1", e => e.Items[0].IsKey = false),
        ("信息项信息 entry.item-name-missing 1", e => e.Items[4].Name = "\u3000"),
        ("发证日期 entry.item-name-repeated 1", e => e.Items.Add(Item("发证日期", "T"))),
        ("开工日期 entry.item-name-repeated 1", e => e.Items.Add(Item("开工日期", "D", english: "PERMIT_NO "))),
        ("permit_no entry.item-name-repeated 1", e => e.Items.Add(Item("permit_no", "D"))),
        ("110**************X entry.item-name-number 1", e => e.Items.Add(Item("11010519491231002X", "C(18)"))),
        ("电话 entry.item-name-number 1", e => e.Items.Add(Item("电话", "C(18)", english: "tel13812345678"))),
        ("合同价款 entry.item-type 1", e => e.Items[4].Type = ItemDataType.Of("N（14,2）")),
        ("合同价款 entry.item-type 1", e => e.Items[4].Type = default),
        ("建设单位代码 entry.item-identifier-type 1", e => e.Items[1].Type = ItemDataType.Character(17)),
        ("建设单位代码 entry.item-identifier-type 1", e => e.Items[1].Type = ItemDataType.Number(18, 0)),
        ("行政区划 entry.item-identifier-type 1", e => e.Items.Add(Item("行政区划", "N(5,0)", identifier: IdentifierKind.DivisionCode))),
        ("行政区划 entry.item-identifier-type 1", e => e.Items.Add(Item("行政区划", "D", identifier: IdentifierKind.DivisionCode))),
        ("证照标识 entry.item-identifier-type 1", e => e.Items.Add(Item("证照标识", "I", identifier: IdentifierKind.ElectronicCertificate))),
        ("建设单位代码 entry.item-identifier-length 1", e => e.Items[1].Type = ItemDataType.Character(19)),
        ("居住证 entry.item-identifier-type 1", e => e.Items.Add(Item("居住证", "C(17)", identifier: IdentifierKind.HmtResidencePermit, sensitive: true))),
        ("永居证 entry.item-identifier-type 1", e => e.Items.Add(Item("永居证", "C(14)", identifier: IdentifierKind.ForeignPermanentResidentId, sensitive: true))),
        ("护照 entry.item-identifier-type 1", e => e.Items.Add(Item("护照", "I", identifier: IdentifierKind.Passport, sensitive: true))),
        ("护照 entry.item-not-sensitive 1", e => e.Items.Add(Item("护照", "C(9)", identifier: IdentifierKind.Passport))),
        ("机构代码 entry.item-identifier-length 1", e => e.Items.Add(Item("机构代码", "C(11)", identifier: IdentifierKind.OrganisationCode))),
        ("建设单位代码 entry.identifier-unknown 1", e => e.Items[1].Identifier = IdentifierKind.Of("SHIP_NUMBER")),
        ("负责人证件号码 entry.item-not-sensitive 1", e => e.Items[2].IsSensitive = false),
        ("工程类别 entry.item-code-blank 1", e => e.Items[3].CodeSet.Add(" ")),
        ("工程类别 entry.item-code-repeated 1", e => e.Items[3].CodeSet.Add("02")),
        ("工程类别 entry.item-code-type 2", e => { e.Items[3].CodeSet.Add("100"); e.Items[3].CodeSet.Add("其他类"); }),
        ("等级 entry.item-code-type 1", e => e.Items.Add(Item("等级", "I", codes: ["1", "甲"]))),
        ("等级 entry.item-code-type 1", e => e.Items.Add(Item("等级", "N(2,0)", codes: ["1", "100"]))),
        ("季初 entry.item-code-type 1", e => e.Items.Add(Item("季初", "D", codes: ["2026-01-01", "2026-04-31"]))),
        ("时点 entry.item-code-type 1", e => e.Items.Add(Item("时点", "T", codes: ["2026-01-01 08:00:00", "2026-01-01"]))),
        ("在建 entry.item-code-type 1", e => e.Items.Add(Item("在建", "L", codes: ["true", "否"]))),
        ("系数 entry.item-code-type 1", e => e.Items.Add(Item("系数", "F", codes: ["1E3", "1E"]))),
        ("性别 entry.item-code-named 1", e => e.Items.Add(Item("性别", "C(20)", codes: ["1:男", "2：女"]))),
        ("性别 entry.item-code-named 1", e => e.Items.Add(Item("性别", "C(20)", codes: ["1 男", "2-女"]))),
        ("工程类别 entry.too-long 1", e => e.Items[3].Description = new string('说', 1001)),
        ("合同价款 entry.too-long 1", e => e.Items[4].EnglishName = new string('a', 121)),

        ("许可编号 entry.item-pattern 1", e => e.Items[0].Pattern = "[A-Z"),
        ("许可编号 entry.item-pattern 1", e => e.Items[0].Pattern = "a)|(b"),
        ("许可编号 entry.item-range-type 1", e => e.Items[0].Minimum = "1"),
        ("发证日期 entry.item-range-value 1", e => e.Items[5].Minimum = "2020-02-30"),
        ("合同价款 entry.item-range-value 2", e => (e.Items[4].Minimum, e.Items[4].Maximum) = ("一", "1,000")),
        ("合同价款 entry.item-range-order 1", e => (e.Items[4].Minimum, e.Items[4].Maximum) = ("10", "9.99")),
        ("发证日期 entry.item-range-order 1", e => (e.Items[5].Minimum, e.Items[5].Maximum) = ("2020-01-02", "2020-01-01")),
        ("时点 entry.item-range-order 1", e => e.Items.Add(Range("T", "2026-01-01 08:00:00Z", "2026-01-01 08:00:00+08:00"))),
        ("时点 entry.item-range-order 1", e => e.Items.Add(Range("F", "1E301", "1E300"))),
        ("时点 entry.item-range-order 1", e => e.Items.Add(Range("I", "-9", "-10"))),
        ("表内约束 entry.constraint-kind-missing 1", e => e.Constraints.Add(Constraint(null, "许可编号", "发证日期"))),
        ("表内约束 entry.constraint-kind-missing 1", e => e.Constraints.Add(null!)),
        ("表内约束 entry.constraint-kind-unknown 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Of("SUM"), "合同价款"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "发证日期"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "发证日期", "有效期至"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "发证日期", "发证日期"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Unique, "许可编号"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Sex, "负责人证件号码", "工程类别", "许可编号"))),
        ("表内约束 entry.constraint-items 1", e => e.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Unique, Items = null! })),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "发证日期", "合同价款"))),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "许可编号", "工程类别"))),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.BirthDate, "负责人证件号码", "合同价款"))),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.BirthDate, "发证日期", "负责人证件号码"))),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Sex, "负责人证件号码", "发证日期"))),
        ("表内约束 entry.constraint-types 1", e => e.Constraints.Add(Constraint(TableConstraintKind.Sex, "建设单位代码", "工程类别"))),

        ("共享属性 entry.sharing-missing 1", e => e.Sharing = new SharingAttribute { Method = SharingMethod.Platform }),
        ("共享属性 entry.sharing-missing 1", e => e.Sharing = null!),
        ("共享属性 entry.sharing-unknown 1", e => e.Sharing = new SharingAttribute { Type = SharingType.Of("部分共享"), Method = SharingMethod.Platform }),
        ("共享属性 entry.sharing-condition-missing 1", e => e.Sharing.Condition = null),
        ("共享属性 entry.sharing-condition-missing 1", e => e.Sharing.Condition = "无"),
        ("共享属性 entry.sharing-basis-missing 1", e => e.Sharing = new SharingAttribute { Type = SharingType.NotShared, Basis = "/" }),
        ("共享属性 entry.sharing-method-missing 1", e => e.Sharing.Method = null),
        ("共享属性 entry.sharing-method-missing 1", e => e.Sharing = new SharingAttribute { Type = SharingType.Unconditional }),
        ("共享属性 entry.sharing-method-unknown 1", e => e.Sharing.Method = SharingMethod.Of("传真")),
        ("共享属性 entry.sharing-method-not-platform 1", e => e.Sharing.Method = SharingMethod.Mail),
        ("共享属性 entry.sharing-method-not-platform 1", e => e.Sharing.Method = SharingMethod.Media),
        ("共享属性 entry.condition-unneeded 1", e => e.Sharing.Type = SharingType.Unconditional),
        ("共享属性 entry.too-long 1", e => e.Sharing.Condition = new string('条', 1001)),

        ("开放属性 entry.opening-missing 1", e => e.Opening.Type = null),
        ("开放属性 entry.opening-missing 1", e => e.Opening = null!),
        ("开放属性 entry.opening-unknown 1", e => e.Opening.Type = OpeningType.Of("部分开放")),
        ("开放属性 entry.opening-condition-missing 1", e => e.Opening.Type = OpeningType.Conditional),
        ("开放属性 entry.condition-unneeded 1", e => e.Opening.Condition = "实名申请"),
        ("开放属性 entry.opened-not-shared 1", e =>
        {
            e.Sharing = new SharingAttribute { Type = SharingType.NotShared, Basis = "某法第一条" };
            e.Opening = new OpeningAttribute { Type = OpeningType.Conditional, Condition = "实名申请" };
        }),
        ("负责人证件号码 entry.personal-opened 1", e => e.Opening.Type = OpeningType.Unconditional),
        ("合同价款 entry.sensitive-opened 1", e =>
        {
            e.Items.RemoveAt(2);
            e.Items[3].IsSensitive = true;
            e.Opening.Type = OpeningType.Unconditional;
        }),

        ("更新周期 entry.update-cycle-missing 1", e => e.UpdateCycle = null),
        ("更新周期 entry.update-cycle-unknown 1", e => e.UpdateCycle = UpdateCycle.Of("每两周")),
        ("发布日期 entry.published-in-future 1", e => e.PublishedOn = new CivilDate(2026, 3, 2)),
        ("关联资源代码 entry.related-code 1", e => e.RelatedCodes.Add("施工许可")),
        ("关联资源代码 entry.related-code 1", e => e.RelatedCodes.Add(null!)),
        ("关联资源代码 entry.related-to-itself 1", e => e.RelatedCodes.Add("307005012000001")),
    ];

    private static InformationItem Range(string type, string? minimum, string? maximum)
    {
        var item = Item("时点", type);
        (item.Minimum, item.Maximum) = (minimum, maximum);
        return item;
    }

    private static TableConstraint Constraint(TableConstraintKind? kind, params string[] items) => new() { Kind = kind, Items = [.. items] };

    public static IEnumerable<object[]> Cases => Changes.Select((change, index) => new object[] { index, change.Finding });

    /// <summary>Other ways to be without a fault.</summary>
    private static readonly Action<CatalogEntry>[] Fine =
    [
        _ => { },
        e => (e.Code, e.Version, e.PublishedOn, e.Classification) = ("", 0, null, null),
        e => e.Code = null!,
        e => e.Classification = "部门信息资源/省、自治区、直辖市/重庆市",
        e => e.Classification = "",
        e => (e.Code, e.Classification) = ("210000001/000001", "主题/信用体系建设"),
        e => (e.Code, e.Classification) = ("102000001/000001", "基础/法人单位"),
        e => e.RelatedCodes = null!,
        e => e.Extensions["密级"] = Sample.Json("\" 非涉密 \""),
        e => e.Extensions["涉密属性"] = Sample.Json("false"),
        e => e.Extensions["处室"] = Sample.Json("\"秘密\""),
        e => e.Extensions = null!,
        e => e.Title = string.Concat(Enumerable.Repeat("\U00020BB7", 120)),
        e => e.Abstract = new string('摘', 1000),
        e => e.Format.Type = "CSV",
        e => e.Format.Type = "其他",
        e => e.Format.Type = ".xls",
        e => e.Sharing = new SharingAttribute { Type = SharingType.Unconditional, Condition = "无", Method = SharingMethod.Platform },
        e => e.Sharing = new SharingAttribute { Type = SharingType.NotShared, Basis = "《某办法》第三条", Condition = "/" },
        e => e.Opening = new OpeningAttribute { Type = OpeningType.Conditional, Condition = "实名申请" },
        e =>
        {
            e.Items.RemoveAt(2);
            e.Opening = new OpeningAttribute { Type = OpeningType.Unconditional, Condition = "—" };
        },
        e => e.Items.Add(Item("行政区划", "N(6,0)", identifier: IdentifierKind.DivisionCode)),
        e => e.Items.Add(Item("行政区划", "I", identifier: IdentifierKind.DivisionCode)),
        e => e.Items.Add(Item("机构代码", "C(10)", identifier: IdentifierKind.OrganisationCode)),
        e => e.Items.Add(Item("证照标识", "C(80)", identifier: IdentifierKind.ElectronicCertificate)),
        e => e.Items.Add(Item("关联目录", "M", identifier: IdentifierKind.ResourceCode)),
        e => e.Items[1].Type = ItemDataType.Of("C"),
        e => e.Items[0].EnglishName = "许可编号",
        e => e.Items.Add(Item("性别", "C(20)", codes: ["1:男", "未知"])),
        e => e.Items.Add(Item("机型", "C(20)", codes: ["A320", "A 级"])),
        e => e.Items.Add(Item("类别", "C(20)", codes: ["A类", "B类"])),
        e => e.Items.Add(Item("性别", "C(20)", codes: ["1:男"])),
        e => e.Items[3].CodeSet = null!,
        e => e.UpdateCycle = UpdateCycle.EveryTenDays,
        e => (e.Items[0].Pattern, e.Items[0].Minimum, e.Items[0].Maximum) = ("[A-Z]{2}[0-9]{6}", "", ""),
        e => (e.Items[4].Minimum, e.Items[4].Maximum) = ("9.5", "10"),
        e => (e.Items[4].Minimum, e.Items[4].Maximum) = ("0", "0.00"),
        e => e.Items.Add(Range("D", "2020-01-01", null)),
        e => e.Items.Add(Range("T", "2026-01-01T08:00:00+23:00", "2026-01-01T09:00:00+23:00")),
        e => e.Items.Add(Range("Y", null, "1000000.00")),
        e => e.Items.Add(Range("B", "1E300", "1E301")),
        e => e.Items.Add(Item("证件", "C(15)", identifier: IdentifierKind.ForeignPermanentResidentId, sensitive: true)),
        e => e.Items.Add(Item("护照", "C(5)", identifier: IdentifierKind.Passport, sensitive: true)),
        e => e.Constraints.Add(Constraint(TableConstraintKind.BirthDate, "负责人证件号码", "发证日期")),
        e => e.Constraints.Add(Constraint(TableConstraintKind.Sex, "负责人证件号码", "工程类别")),
        e => e.Constraints.Add(Constraint(TableConstraintKind.Unique, "许可编号", "工程类别", "发证日期")),
        e =>
        {
            e.Items.Add(Item("结算价款", "Y"));
            e.Constraints.Add(Constraint(TableConstraintKind.Ordered, "合同价款", "结算价款"));
        },
        e => e.Constraints = null!,
    ];

    public static IEnumerable<object[]> FineCases => Enumerable.Range(0, Fine.Length).Select(index => new object[] { index });

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_change_breaks_one_rule(int index, string finding)
    {
        var entry = Sample.Permits();
        Changes[index].Change(entry);

        var report = CatalogValidator.Validate(entry, Options);

        Assert.Equal([finding], report.Lines());
        Assert.Equal((1L, 1L), (report.Rows, report.RowsWithFindings));
        Assert.All(report.Samples, sample => Assert.Null(sample.Row));
        Assert.Equal(RuleSet.Current.Find(report.Counts[0].Rule)!.Severity == RuleSeverity.Warning, report.IsClean);
    }

    [Theory]
    [MemberData(nameof(FineCases))]
    public void An_entry_without_a_fault_has_no_findings(int index)
    {
        var entry = Sample.Permits();
        Fine[index](entry);

        var report = CatalogValidator.Validate(entry, Options);

        Assert.Empty(report.Lines());
        Assert.Equal((1L, 0L), (report.Rows, report.RowsWithFindings));
    }

    [Fact]
    public void Every_rule_on_entries_is_broken_by_a_change()
    {
        var broken = Changes.Select(change => change.Finding.Split(' ')[^2]).ToHashSet();

        Assert.Empty(RuleSet.Current.Rules.Where(rule => rule.Edition == "2026.2" && rule.Id.StartsWith("entry.", StringComparison.Ordinal)).Select(rule => rule.Id).Except(broken));
    }
}
