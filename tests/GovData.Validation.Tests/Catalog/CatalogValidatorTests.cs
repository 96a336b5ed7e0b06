using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class CatalogValidatorTests
{
    [Fact]
    public void A_report_says_what_was_judged()
    {
        var entry = Sample.Permits();

        var report = CatalogValidator.Validate(entry);

        var json = Encoding.UTF8.GetBytes(entry.ToJson() + "\n");
        Assert.Equal(("307005012/000001", 3, "2026.2", "utf-8"), (report.Entry, report.EntryVersion, report.RuleSetEdition, report.Encoding));
        Assert.Equal((json.Length, "sha-256:" + Convert.ToHexStringLower(SHA256.HashData(json))), (report.Bytes, report.Digest));
        Assert.True(report is { IsClean: true, IsReadable: true });
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_guide_and_then_of_the_items()
    {
        var entry = Sample.Permits();
        entry.UpdateCycle = null;
        entry.Title = "";
        entry.Items[4].Type = ItemDataType.Of("N()");
        entry.Items[1].Type = ItemDataType.Of("C(x)");
        entry.Extensions["密级"] = Sample.Json("\"机密\"");

        Assert.Equal(
            [
                "信息资源名称 entry.title-missing 1", "更新周期 entry.update-cycle-missing 1", "涉密属性 entry.classified 1",
                "建设单位代码 entry.item-type 1", "合同价款 entry.item-type 1",
            ],
            CatalogValidator.Validate(entry).Lines());
    }

    [Fact]
    public void A_sample_shows_what_stands_there_and_which_part_is_wrong()
    {
        var entry = Sample.Permits();
        entry.ProviderCode = "1150000000927578";
        entry.Items[4].Type = ItemDataType.Of("N(2,14)");

        var samples = CatalogValidator.Validate(entry).Samples.ToArray();

        Assert.Equal(["uscc.length", "item-type.scale"], samples.Select(sample => sample.Reason));
        Assert.Equal("N(2,14)", samples[1].Value);
    }

    [Fact]
    public void A_citizen_identity_number_where_a_code_belongs_is_not_repeated()
    {
        var entry = Sample.Permits();
        entry.ProviderCode = "11010519491231002X";
        entry.RelatedCodes = ["11010519491231002X"];

        var report = CatalogValidator.Validate(entry);

        Assert.DoesNotContain("19491231", report.ToJson(), StringComparison.Ordinal);
        Assert.Equal(2, report.Counts.Count);
    }

    [Fact]
    public void In_a_list_the_row_is_the_position_of_the_entry_and_equal_places_are_counted_together()
    {
        CatalogEntry first = Sample.Permits(), second = Sample.Sites(), third = Sample.Sites();
        (third.Title, third.Code) = ("竣工备案", "");
        foreach (var entry in new[] { first, third })
        {
            entry.Items[4].Type = ItemDataType.Of("数值");
            entry.UpdateCycle = null;
        }

        var report = CatalogValidator.ValidateList([first, second, third]);

        Assert.Equal(["更新周期 entry.update-cycle-missing 2", "合同价款 entry.item-type 2"], report.Lines());
        Assert.All(report.Counts, count => Assert.Equal([1L, 3L], count.Samples.Select(sample => sample.Row!.Value)));
        Assert.Equal((3L, 2L), (report.Rows, report.RowsWithFindings));
    }

    [Fact]
    public void Samples_are_capped_and_counts_are_exact()
    {
        var entry = Sample.Permits();
        entry.RelatedCodes = [.. Enumerable.Range(0, 25).Select(number => number.ToString(CultureInfo.InvariantCulture))];

        Assert.Equal((25L, 10), Counted(new CatalogValidationOptions()));
        Assert.Equal((25L, 2), Counted(new CatalogValidationOptions { SamplesPerFinding = 2 }));

        (long, int) Counted(CatalogValidationOptions options)
        {
            var count = Assert.Single(CatalogValidator.Validate(entry, options).Counts);
            return (count.Count, count.Samples.Count);
        }
    }

    [Fact]
    public void Rules_that_do_not_apply_can_be_left_out()
    {
        var entry = Sample.Permits();
        entry.Sharing.Condition = null;

        var report = CatalogValidator.Validate(entry, new CatalogValidationOptions { IgnoredRules = ["entry.sharing-condition-missing"] });

        Assert.Empty(report.Counts);
        Assert.Equal(0, report.RowsWithFindings);
        Assert.Throws<ArgumentException>("options", () => CatalogValidator.Validate(entry, new CatalogValidationOptions { IgnoredRules = ["entry.sharing"] }));
    }

    [Fact]
    public void Format_types_in_use_elsewhere_can_be_added()
    {
        var entry = Sample.Permits();
        entry.Format.Type = "GPKG";

        Assert.Equal(["信息资源格式 entry.format-type-unknown 1"], CatalogValidator.Validate(entry).Lines());
        Assert.Empty(CatalogValidator.Validate(entry, new CatalogValidationOptions { FormatTypes = ["gpkg"] }).Lines());
    }

    [Fact]
    public void Without_a_day_no_publication_date_lies_in_the_future()
    {
        var entry = Sample.Permits();
        entry.PublishedOn = new CivilDate(2999, 1, 1);

        Assert.Empty(CatalogValidator.Validate(entry).Lines());
    }

    [Fact]
    public void An_empty_entry_has_a_finding_for_all_that_must_be_there()
    {
        Assert.Equal(
            [
                " entry.title-missing", " entry.provider-missing", " entry.provider-code", " entry.abstract-missing", " entry.format-missing",
                " entry.items-missing", " entry.sharing-missing", " entry.opening-missing", " entry.update-cycle-missing",
            ],
            CatalogValidator.Validate(new CatalogEntry()).Counts.Select(count => " " + count.Rule));
    }

    [Fact]
    public void An_item_that_is_null_or_empty_is_a_finding_and_no_crash()
    {
        var entry = CatalogEntry.FromJson("""{"items":[null,{"codeSet":null,"identifier":null}],"format":null,"sharing":null,"opening":null,"relatedCodes":null}""");

        var report = CatalogValidator.ValidateList([entry]);

        Assert.Contains("信息项信息 entry.item-name-missing 2", report.Lines());
        Assert.Contains("信息项信息 entry.item-type 2", report.Lines());
    }

    [Fact]
    public void A_report_reads_for_people()
    {
        var entry = Sample.Permits();
        entry.Sharing.Method = SharingMethod.Mail;

        var text = CatalogValidator.Validate(entry).ToText(CultureInfo.GetCultureInfo("zh-CN"));

        Assert.Contains("共享属性：没有通过共享平台共享，1 处（提示，entry.sharing-method-not-platform）", text, StringComparison.Ordinal);
        Assert.Contains("可以提交", text, StringComparison.Ordinal);
        Assert.Contains("307005012/000001，第 3 版", text, StringComparison.Ordinal);
        Assert.DoesNotContain("版\n", CatalogValidator.ValidateList([entry]).ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_on_secondary_sources_say_so() =>
        Assert.Equal(
            [
                "entry.provider-code", "entry.format-category-unknown", "entry.format-type-unknown", "entry.sharing-condition-missing", "entry.sharing-basis-missing",
                "entry.sharing-method-missing", "entry.sharing-method-unknown", "entry.sharing-method-not-platform", "entry.opening-condition-missing",
                "entry.update-cycle-unknown", "entry.item-type", "entry.item-identifier-type", "entry.item-identifier-length",
            ],
            RuleSet.Current.Rules.Where(rule => rule.Source.Contains("unverified", StringComparison.Ordinal)).Select(rule => rule.Id));

    [Fact]
    public void Bad_arguments_are_refused_with_their_name()
    {
        Assert.Throws<ArgumentNullException>("entry", () => CatalogValidator.Validate(null!));
        Assert.Throws<ArgumentNullException>("list", () => CatalogValidator.ValidateList(null!));
        Assert.Throws<ArgumentException>("list", () => CatalogValidator.ValidateList([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CatalogValidationOptions { SamplesPerFinding = 10_001 });
    }
}
