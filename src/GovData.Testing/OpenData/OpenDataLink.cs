using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>开放 · Datasets made from stored rows, at city level only, by the opening attribute of their entry.</summary>
internal sealed class OpenDataLink(CenterServices center, PublishedCatalog catalogue, DataPool pool) : ChainLink
{
    private const string CityLevelEnding = "0000";

    private readonly List<OpenDatasetRecord> _datasets = [];

    public override string Name => "openData";

    public IReadOnlyList<OpenDatasetRecord> Datasets => _datasets;

    public override void Map(HandlerTable handlers)
    {
        handlers.On("publishOpenDataset", Publish);
        handlers.On("searchOpenData", Search);
        handlers.On("getOpenDataset", call => AnswerMaker.Json(Find(call).ToJson()));
        handlers.On("downloadOpenDataset", Download);
    }

    public override JsonNode Snapshot() => MockJson.List(_datasets.Select(d => d.ToJson()));

    public override void Reset() => _datasets.Clear();

    private MockAnswer Publish(Call call)
    {
        if (_datasets.Exists(d => d.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names a dataset.");
        var entry = Entry(call);
        if (!call.Department.Division.EndsWith(CityLevelEnding, StringComparison.Ordinal))
            throw MockProblems.Refuse("not-city-level", $"Opening is city level only; {call.Department.Name} belongs to division {call.Department.Division}.");
        if (entry.Provider != call.Department.Code) throw MockProblems.Refuse("not-the-source", $"The provider of {entry.Code} is {entry.Provider}.");
        Items(call, entry);
        Opening(call, entry);
        if (call.Body.Need("format") != "CSV") throw MockProblems.Refuse("schema-violation", "This center makes CSV files only.");
        var data = pool.Find(entry.Code) ?? throw MockProblems.Refuse("no-data", $"Nothing is stored for {entry.Code} yet.");
        var file = data.Table.Write(call.Body.Texts("items"));
        var dataset = new OpenDatasetRecord(call.Key, call.Department.Code, call.Body, file, data.Table.Rows.Count, center.Documents.Digest(file), call.Now);
        _datasets.Add(dataset);
        return AnswerMaker.Json(dataset.ToJson());
    }

    private PublishedEntry Entry(Call call)
    {
        var (code, version) = (call.Body.Need("entryCode"), call.Body.GetProperty("version").GetInt32());
        return catalogue.Find(code) is { } entry && entry.Version == version
            ? entry
            : throw MockProblems.Refuse("entry-unknown", $"The catalogue has no current entry {code} version {version}.");
    }

    private static void Items(Call call, PublishedEntry entry)
    {
        foreach (var item in call.Body.Texts("items"))
        {
            if (entry.Item(item) is null) throw MockProblems.Refuse("item-unknown", $"{entry.Code} has no item '{item}'.");
            if (entry.IsSensitive(item)) throw MockProblems.Refuse("item-sensitive", $"The item '{item}' is sensitive and is not opened.");
        }
    }

    private static void Opening(Call call, PublishedEntry entry)
    {
        var type = call.Body.Need("openingType");
        if (entry.OpeningType == "NOT_OPEN" || type != entry.OpeningType)
            throw MockProblems.Refuse("opening-forbidden", $"The entry's opening attribute is {entry.OpeningType}; it cannot be opened as {type}.");
        if (type == "CONDITIONAL" && string.IsNullOrWhiteSpace(call.Body.Text("condition")))
            throw MockProblems.Refuse("condition-missing", "What is opened conditionally states its condition.");
    }

    private OpenDatasetRecord Find(Call call) =>
        _datasets.Find(d => d.Key == call.Key) ?? throw MockProblems.Refuse("not-found", $"There is no open dataset '{call.Key}'.");

    private MockAnswer Search(Call call)
    {
        var found = _datasets.Where(d =>
            (!call.Query.TryGetValue("text", out var text) || d.Title.Contains(text, StringComparison.OrdinalIgnoreCase) || d.Items.Any(i => i.Contains(text, StringComparison.OrdinalIgnoreCase))) &&
            (!call.Query.TryGetValue("publisher", out var publisher) || d.Publisher == publisher) &&
            (!call.Query.TryGetValue("openingType", out var type) || d.OpeningType == type));
        return AnswerMaker.Json(Paging.Page(call, found.OrderByDescending(d => d.PublishedAt).ThenBy(d => d.Key, StringComparer.Ordinal), d => d.ToJson()));
    }

    private MockAnswer Download(Call call)
    {
        var dataset = Find(call);
        if (dataset.OpeningType == "CONDITIONAL" && dataset.Publisher != call.Department.Code)
            throw MockProblems.Refuse("conditional-application-required", "The dataset is opened conditionally; it needs an application.");
        var answer = AnswerMaker.Bytes(dataset.File, "text/csv; charset=utf-8");
        answer.Headers["Content-Digest"] = ContentDigestField.Format(
            ContentDigest.Of(center.Documents.Digests, dataset.File), ContentDigest.Of(DigestAlgorithm.Sha256, dataset.File));
        return answer;
    }
}
