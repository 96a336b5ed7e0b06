using System.Text.Json;
using GovData.Standards;

namespace GovData.Testing;

/// <summary>The center's own check of an entry against the compilation guide: what a schema cannot say.</summary>
internal static class EntryRules
{
    private static readonly HashSet<string> SecrecyMembers = new(StringComparer.OrdinalIgnoreCase) { "secrecy", "secrecyLevel", "涉密属性", "密级" };

    private static readonly HashSet<string> NotSecret = new(StringComparer.OrdinalIgnoreCase) { "", "非涉密", "NOT_CLASSIFIED", "NONE", "UNCLASSIFIED" };

    public static void Hold(JsonElement entry, MockDepartment department)
    {
        if (entry.EnumerateObject().Any(m => SecrecyMembers.Contains(m.Name) && m.Value.ValueKind == JsonValueKind.String && !NotSecret.Contains(m.Value.GetString()!)))
            throw MockProblems.Refuse("entry-classified", "The entry is marked as classified; state and work secrets stay outside this system.");
        if (entry.Need("providerCode") != department.Code)
            throw MockProblems.Refuse("provider-mismatch", $"The entry names {entry.Need("providerCode")} as provider; the token is of {department.Code}.");
        var errors = Errors(entry).ToList();
        if (errors.Count > 0) throw MockProblems.Refuse("entry-invalid", errors[0].ToString(), errors);
    }

    private static IEnumerable<SchemaError> Errors(JsonElement entry)
    {
        if (SocialCreditCode.Check(entry.Need("providerCode")) is { } provider) yield return new SchemaError("/entry/providerCode", provider.Code, provider.English);
        if (entry.Text("code") is { } code && ResourceCode.Check(code) is { } reason) yield return new SchemaError("/entry/code", reason.Code, reason.English);
        foreach (var error in Attribute(entry, "sharing", ["UNCONDITIONAL", "CONDITIONAL", "NOT_SHARED"])) yield return error;
        foreach (var error in Attribute(entry, "opening", ["UNCONDITIONAL", "CONDITIONAL", "NOT_OPEN"])) yield return error;
        if (entry.GetProperty("sharing").Text("type") == "NOT_SHARED" && string.IsNullOrEmpty(entry.GetProperty("sharing").Text("basis")))
            yield return new SchemaError("/entry/sharing/basis", "basis-missing", "What is not shared names the law or policy it rests on.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in entry.List("items"))
        {
            if (!names.Add(item.Need("name"))) yield return new SchemaError($"/entry/items/{index}/name", "item-repeated", $"The item '{item.Need("name")}' stands twice.");
            index++;
        }
    }

    private static IEnumerable<SchemaError> Attribute(JsonElement entry, string name, string[] known)
    {
        var attribute = entry.GetProperty(name);
        var type = attribute.Need("type");
        if (!known.Contains(type)) yield return new SchemaError($"/entry/{name}/type", "unknown-value", $"The center knows {string.Join(", ", known)}.");
        if (type == "CONDITIONAL" && string.IsNullOrEmpty(attribute.Text("condition")))
            yield return new SchemaError($"/entry/{name}/condition", "condition-missing", "What is conditional states its condition.");
    }
}
