namespace GovData.Conventions.Tests.Packages;

/// <summary>Who may know whom. Each package names exactly these packages, and through them what they name.</summary>
internal static class Arrows
{
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["GovData.Standards"] = [],
        ["GovData.Validation"] = ["GovData.Standards"],
        ["GovData.Security"] = ["GovData.Standards"],
        ["GovData.Certificates"] = ["GovData.Security"],
        ["GovData.Client"] = ["GovData.Security", "GovData.Standards"],
        ["GovData.DependencyInjection"] = ["GovData.Client"],
        ["GovData.Ledger"] = ["GovData.Client", "GovData.Validation"],
        ["GovData.Ledger.Sqlite"] = ["GovData.Ledger"],
        ["GovData.Hosting"] = ["GovData.DependencyInjection", "GovData.Ledger"],
        ["GovData"] = ["GovData.Certificates", "GovData.DependencyInjection", "GovData.Hosting", "GovData.Ledger.Sqlite", "GovData.Validation"],
        ["GovData.Testing"] = ["GovData.Certificates", "GovData.Client", "GovData.Ledger", "GovData.Security", "GovData.Validation"],
        ["GovData.MockServer"] = ["GovData.Testing"],
        ["GovData.Tool"] = ["GovData.Certificates", "GovData.DependencyInjection", "GovData.Ledger.Sqlite", "GovData.Security", "GovData.Validation"],
    };

    /// <summary>Everything a package reaches along the arrows.</summary>
    public static IReadOnlySet<string> Reach(string package)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([package]);
        while (open.TryPop(out var at))
        {
            foreach (var next in Allowed[at].Where(reached.Add)) open.Push(next);
        }
        return reached;
    }
}
