using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Folders;

/// <summary>
/// Which folder's types each folder of a package names; between packages the project files already allow one direction only.
/// Reads names, not meaning: of two types with one name the one in the nearest folder is meant.
/// </summary>
internal sealed class FolderMap
{
    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _arrows = new(StringComparer.Ordinal);

    public FolderMap(IReadOnlyCollection<SourceFile> files)
    {
        foreach (var package in files.GroupBy(f => f.Path.Split('/')[0])) Read([.. package]);
    }

    /// <summary>Each circle as text: its folders and, arrow by arrow, the types that close it.</summary>
    public IReadOnlyList<string> Circles() => [.. Components().Where(c => c.Count > 1).Select(Describe)];

    private void Read(IReadOnlyCollection<SourceFile> package)
    {
        var homes = package.SelectMany(f => f.DeclaredNames.Select(name => (name, f.Folder)))
            .ToLookup(d => d.name, d => d.Folder, StringComparer.Ordinal);
        foreach (var file in package)
        {
            foreach (var name in file.MentionedNames.Where(homes.Contains))
            {
                if (homes[name].Contains(file.Folder)) continue;
                Add(file.Folder, homes[name].Distinct().MaxBy(home => SharedParts(home, file.Folder))!, name);
            }
        }
    }

    private void Add(string from, string to, string type)
    {
        if (!_arrows.TryGetValue(from, out var targets)) _arrows[from] = targets = new(StringComparer.Ordinal);
        if (!targets.TryGetValue(to, out var types)) targets[to] = types = new(StringComparer.Ordinal);
        types.Add(type);
    }

    private static int SharedParts(string a, string b) =>
        a.Split('/').Zip(b.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>Folders that reach each other belong together.</summary>
    private IEnumerable<IReadOnlyList<string>> Components()
    {
        var reach = _arrows.Keys.ToDictionary(f => f, Reach, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in reach.Keys.Where(f => reach[f].Contains(f)))
        {
            if (seen.Contains(folder)) continue;
            var circle = reach[folder].Where(other => reach.TryGetValue(other, out var back) && back.Contains(folder)).Order(StringComparer.Ordinal).ToList();
            seen.UnionWith(circle);
            yield return circle;
        }
    }

    private HashSet<string> Reach(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var at))
        {
            if (!_arrows.TryGetValue(at, out var targets)) continue;
            foreach (var next in targets.Keys.Where(reached.Add)) open.Push(next);
        }
        return reached;
    }

    private string Describe(IReadOnlyList<string> circle) =>
        string.Join(" <-> ", circle) + string.Concat(
            from a in circle
            from b in _arrows[a].Keys.Where(circle.Contains)
            select $"\n    {a} -> {b}: {string.Join(", ", _arrows[a][b])}");
}
