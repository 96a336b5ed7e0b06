namespace GovData.Testing;

/// <summary>Finds the operation by the contract; what it cannot find it explains.</summary>
internal static class Router
{
    public static (ContractOperation Operation, IReadOnlyDictionary<string, string> Values) Find(CenterContract contract, MockRequest request)
    {
        var matches = Matching(contract, request.Path);
        if (matches.Count == 0) throw MockProblems.Refuse("unknown-operation", $"The contract has no path {request.Path}. {Hint(contract, request.Path)}");
        var match = matches.FirstOrDefault(m => m.Operation.Method == request.Method);
        if (match.Operation is null)
            throw MockProblems.Refuse("method-not-allowed", $"{request.Path} is called with {string.Join(" or ", matches.Select(m => m.Operation.Method))}, not with {request.Method}.");
        return match;
    }

    private static List<(ContractOperation Operation, IReadOnlyDictionary<string, string> Values)> Matching(CenterContract contract, string path)
    {
        var found = new List<(ContractOperation Operation, IReadOnlyDictionary<string, string> Values)>();
        foreach (var operation in contract.Operations)
            if (operation.Path.Match(path) is { } values) found.Add((operation, values));
        var most = found.Count == 0 ? 0 : found.Max(f => f.Operation.Path.Literals);
        return [.. found.Where(f => f.Operation.Path.Literals == most)];
    }

    private static string Hint(CenterContract contract, string path)
    {
        if (!path.StartsWith("/v1/", StringComparison.Ordinal)) return "Every path begins with /v1.";
        var first = path.Split('/').ElementAtOrDefault(2) ?? "";
        var near = contract.Operations.Where(o => o.Path.Text.Split('/').ElementAtOrDefault(2) == first).Select(o => $"{o.Method} {o.Path.Text}").ToList();
        return near.Count == 0 ? "" : $"Under /v1/{first} there are: {string.Join(", ", near)}.";
    }
}
