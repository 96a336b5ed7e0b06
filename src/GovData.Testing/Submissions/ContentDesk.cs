using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>内容对账 · Tells the department that a resource is from by digests what is in effect of it.</summary>
internal sealed class ContentDesk(PublishedCatalog catalogue, ResponsibilitiesLink responsibilities, DataPool pool)
{
    private const int MostListed = 5_000;
    private const int LongestPrefix = 16;

    public MockAnswer Tell(Call call)
    {
        var entry = SubmittedEntry.Of(catalogue, call.Body.GetProperty("entry"));
        SubmittedEntry.HoldSchema(entry, call.Body.Need("schemaDigest"));
        if (entry.Provider != call.Department.Code && !responsibilities.Lines.Any(line => line.Code == entry.Code && line.Department == call.Department.Code))
            throw MockProblems.Refuse("not-the-source", $"The one source of {entry.Code} is {entry.Provider} (一数一源).");
        if (entry.Keys.Count == 0) throw MockProblems.Refuse("key-item-missing", $"No item of {entry.Code} is a key: no row can be told from another.");
        var stored = pool.Find(entry.Code);
        var index = stored?.Index(entry) ?? ContentIndex.Of(new CsvTable([], []), entry);
        var (withRows, left) = (call.Body.GetProperty("withRows").GetBoolean(), MostListed);
        var ranges = new JsonArray();
        foreach (var prefix in call.Body.Texts("prefixes"))
        {
            var isListed = withRows && (index.Count(prefix) <= left || prefix.Length == LongestPrefix);
            if (isListed) left -= index.Count(prefix);
            ranges.Add((JsonNode)index.Range(prefix, isListed));
        }
        return AnswerMaker.Json(new JsonObject
        {
            ["entry"] = new JsonObject { ["code"] = entry.Code, ["version"] = entry.Version },
            ["dataVersion"] = stored?.Version ?? 0,
            ["rows"] = index.Rows,
            ["ranges"] = ranges,
        });
    }
}
