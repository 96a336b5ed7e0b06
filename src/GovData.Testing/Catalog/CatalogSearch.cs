using System.Globalization;

namespace GovData.Testing;

/// <summary>Search and lookup in the unified catalogue.</summary>
internal static class CatalogSearch
{
    public static Func<Call, MockAnswer> Handler(PublishedCatalog catalogue) => call =>
    {
        var found = catalogue.Current.Where(entry =>
            Holds(call, "text", text => Texts(entry).Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase))) &&
            Holds(call, "provider", code => entry.Provider == code) &&
            Holds(call, "classification", prefix => entry.Code.StartsWith(prefix, StringComparison.Ordinal)) &&
            Holds(call, "sharingType", type => entry.SharingType == type) &&
            Holds(call, "openingType", type => entry.OpeningType == type));
        return AnswerMaker.Json(Paging.Page(call, found, entry => entry.ToJson()));
    };

    public static Func<Call, MockAnswer> Get(PublishedCatalog catalogue) => call =>
    {
        var code = call.Path["front"] + "/" + call.Path["sequence"];
        var entry = call.Query.TryGetValue("version", out var version)
            ? catalogue.Find(code, int.Parse(version, CultureInfo.InvariantCulture))
            : catalogue.Find(code);
        return entry is null ? throw MockProblems.Refuse("not-found", $"The catalogue has no entry {code} in that version.") : AnswerMaker.Json(entry.ToJson());
    };

    private static bool Holds(Call call, string parameter, Func<string, bool> condition) => !call.Query.TryGetValue(parameter, out var value) || condition(value);

    private static IEnumerable<string> Texts(PublishedEntry entry) => [entry.Title, entry.Json.Need("abstract"), .. entry.ItemNames];
}
