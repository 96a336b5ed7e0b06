using System.Text.Json;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Testing;

/// <summary>The center's own check of an entry against the compilation guide, by the rules a department can check with before it sends anything.</summary>
internal static class EntryRules
{
    private const string Classified = "entry.classified";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["信息资源分类"] = "classification",
        ["信息资源名称"] = "title",
        ["信息资源代码"] = "code",
        ["信息资源提供方"] = "providerName",
        ["信息资源提供方代码"] = "providerCode",
        ["信息资源摘要"] = "abstract",
        ["信息资源格式"] = "format",
        ["信息项信息"] = "items",
        ["共享属性"] = "sharing",
        ["开放属性"] = "opening",
        ["更新周期"] = "updateCycle",
        ["发布日期"] = "publishedOn",
        ["关联资源代码"] = "relatedCodes",
        ["表内约束"] = "constraints",
    };

    public static void Hold(JsonElement json, MockDepartment department, DateTimeOffset now)
    {
        var entry = CatalogEntry.FromJson(json.GetRawText());
        var found = CatalogValidator.Validate(entry, new CatalogValidationOptions { AsOf = CivilDate.Parse(Civil.Day(now)) }).Counts;
        if (found.Any(f => f.Rule == Classified)) throw MockProblems.Refuse("entry-classified", "The entry is marked as classified; state and work secrets stay outside this system.");
        if (entry.ProviderCode != department.Code)
            throw MockProblems.Refuse("provider-mismatch", $"The entry names {entry.ProviderCode} as provider; the token is of {department.Code}.");
        var errors = found.Where(f => f.Severity != RuleSeverity.Warning).Select(f => new SchemaError(PointerTo(entry, f), f.Rule, RuleSet.Current.Find(f.Rule)!.English + ".")).ToList();
        if (errors.Count > 0) throw MockProblems.Refuse("entry-invalid", errors[0].ToString(), errors);
    }

    private static string PointerTo(CatalogEntry entry, FindingCount found)
    {
        if (!Members.TryGetValue(found.Item ?? "", out var member)) return FormattableString.Invariant($"/entry/items/{IndexOf(entry, found.Item)}");
        if (member is not ("sharing" or "opening")) return "/entry/" + member;
        var part = found.Rule.EndsWith("condition-missing", StringComparison.Ordinal) ? "condition" : found.Rule.EndsWith("basis-missing", StringComparison.Ordinal) ? "basis" : "type";
        return $"/entry/{member}/{part}";
    }

    private static int IndexOf(CatalogEntry entry, string? name) => Math.Max(0, entry.Items.ToList().FindLastIndex(item => item.Name == name));
}
