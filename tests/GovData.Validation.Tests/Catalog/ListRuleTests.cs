using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Each rule on a department's list, broken by one change to a list without a fault.</summary>
public class ListRuleTests
{
    private static readonly (string Finding, Action<List<CatalogEntry>, CatalogListContext> Change)[] Changes =
    [
        (" list.empty 1", (list, _) => list.Clear()),
        ("信息资源提供方代码 list.provider-not-department 1", (list, _) => (list[1].ProviderCode, list[1].Title) = (Sample.OtherProvider, "另一名称")),
        ("信息资源代码 list.code-repeated 1", (list, context) =>
        {
            list[1].Code = "307005012000001";
            context.Published.Clear();
        }),
        ("信息资源代码 list.code-taken 1", (_, context) =>
        {
            var taken = Sample.Sites();
            taken.ProviderCode = Sample.OtherProvider;
            context.Published.Add(taken);
        }),
        ("信息资源代码 list.code-retired 1", (_, context) => context.RetiredCodes.Add("307005012000007")),
        ("信息资源代码 list.code-changed 1", (list, _) => (list[0].Code, list[0].Version) = ("307005012/000031", 0)),
        ("信息资源代码 list.code-changed 1", (list, _) => (list[0].Code, list[0].Version) = ("", 0)),
        ("版本 list.version-behind 1", (list, _) => list[0].Version = 2),
        ("版本 list.version-unchanged 1", (list, _) => list[0].Abstract = "改写的摘要"),
        ("版本 list.version-unchanged 1", (list, _) => list[0].Items.Add(Item("备注", "M"))),
        ("版本 list.version-unchanged 1", (list, _) => list[0].Extensions["甲"] = Sample.Json("1")),
        ("信息资源名称 list.title-repeated 1", (list, context) =>
        {
            list[1].Title = "建设工程施工许可 ";
            context.Published.Clear();
        }),
        ("合同价款 list.item-from-elsewhere 2", (_, context) => context.ItemSources["合同价款"] = Sample.OtherProvider),
    ];

    private static readonly Action<List<CatalogEntry>, CatalogListContext>[] Fine =
    [
        (_, _) => { },
        (list, context) => (list[0].Abstract, list[0].Version) = ("改写的摘要", 4),
        (list, context) => (list[0].Abstract, list[0].Version) = ("改写的摘要", 0),
        (list, context) => (list[0].Classification, list[0].PublishedOn, list[0].Code) = (null, null, "307005012000001"),
        (list, context) => list[1].Code = "",
        (list, context) => (list[1].ProviderCode, list[1].Title, context.Department) = (Sample.OtherProvider, list[0].Title, null),
        (list, context) => context.ItemSources["合同价款"] = Sample.Provider,
        (list, context) => context.ItemSources["出生日期"] = Sample.OtherProvider,
        (list, context) => context.RetiredCodes.Add("307005012/000099"),
        (list, context) =>
        {
            foreach (var name in new[] { "甲", "乙" }) list[0].Extensions[name] = Sample.Json("1");
            foreach (var name in new[] { "乙", "甲" }) context.Published[0].Extensions[name] = Sample.Json("1");
        },
    ];

    public static IEnumerable<object[]> Cases => Changes.Select((change, index) => new object[] { index, change.Finding });

    public static IEnumerable<object[]> FineCases => Enumerable.Range(0, Fine.Length).Select(index => new object[] { index });

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_change_breaks_one_rule(int index, string finding)
    {
        var (list, context) = (Entries(), Context());
        Changes[index].Change(list, context);

        var report = CatalogValidator.ValidateList(list, context);

        Assert.Equal([finding], report.Lines());
        Assert.False(report.IsClean);
    }

    [Theory]
    [MemberData(nameof(FineCases))]
    public void A_list_without_a_fault_has_no_findings(int index)
    {
        var (list, context) = (Entries(), Context());
        Fine[index](list, context);

        Assert.Empty(CatalogValidator.ValidateList(list, context).Lines());
    }

    [Fact]
    public void Every_rule_on_lists_is_broken_by_a_change()
    {
        var broken = Changes.Select(change => change.Finding.Split(' ')[^2]).ToHashSet();

        Assert.Empty(RuleSet.Current.Rules.Where(rule => rule.Id.StartsWith("list.", StringComparison.Ordinal) && !rule.Id.StartsWith("list.sheet-", StringComparison.Ordinal)).Select(rule => rule.Id).Except(broken));
    }

    private static List<CatalogEntry> Entries() => [Sample.Permits(), Sample.Sites()];

    private static CatalogListContext Context() => new() { Department = Sample.Provider, Published = [Sample.Permits()] };
}
