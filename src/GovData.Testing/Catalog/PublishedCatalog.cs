using System.Globalization;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>统一目录 · The unified catalogue: every published entry in all its versions.</summary>
internal sealed class PublishedCatalog
{
    private readonly SortedDictionary<string, List<PublishedEntry>> _versions = new(StringComparer.Ordinal);

    /// <summary>The current versions, in the order of their codes.</summary>
    public IEnumerable<PublishedEntry> Current => _versions.Values.Select(v => v[v.Count - 1]);

    public IEnumerable<PublishedEntry> All => _versions.Values.SelectMany(v => v);

    public PublishedEntry? Find(string code) => _versions.TryGetValue(code, out var versions) ? versions[versions.Count - 1] : null;

    public PublishedEntry? Find(string code, int version) =>
        _versions.TryGetValue(code, out var versions) ? versions.Find(v => v.Version == version) : null;

    /// <summary>Publishes an entry as the next version of its code, which the center gives where the department has not.</summary>
    public PublishedEntry Publish(JsonObject entry, DateTimeOffset now)
    {
        var code = entry["code"]?.GetValue<string>() ?? NextCode(entry["providerCode"]!.GetValue<string>());
        if (!_versions.TryGetValue(code, out var versions)) _versions.Add(code, versions = []);
        entry["code"] = code;
        entry["version"] = versions.Count + 1;
        entry["publishedOn"] = Civil.Day(now);
        if (entry["classification"] is null) entry["classification"] = Class(code) + "/重庆市/" + entry["providerName"]!.GetValue<string>();
        var published = new PublishedEntry(MockJson.Element(MockJson.Bytes(entry)));
        versions.Add(published);
        return published;
    }

    public void Clear() => _versions.Clear();

    /// <summary>Chongqing's class 307005, three digits for the provider in the order of coming, six for the sequence.</summary>
    private string NextCode(string provider)
    {
        var providers = All.Select(e => e.Provider).Distinct().ToList();
        var place = providers.IndexOf(provider);
        var front = string.Format(CultureInfo.InvariantCulture, "307005{0:000}", (place < 0 ? providers.Count : place) + 1);
        var number = 1;
        while (_versions.ContainsKey(Code(front, number))) number++;
        return Code(front, number);
    }

    private static string Code(string front, int number) => string.Format(CultureInfo.InvariantCulture, "{0}/{1:000000}", front, number);

    private static string Class(string code) => code[0] switch { '1' => "基础", '2' => "主题", _ => "部门" };
}
