namespace GovData.Conventions.Tests.House;

/// <summary>The source tree the tests read: found from the test's own folder upward, so that it needs no git.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Made = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: the configuration of the running tests.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every file people wrote below a folder, in ordinal order.</summary>
    public static IEnumerable<string> Files(string folder = "", string pattern = "*")
    {
        var start = new DirectoryInfo(PathOf(folder));
        return start.Exists ? Walk(start, pattern).OrderBy(f => f, StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Where(f => !Made.Contains(f.Name)).Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name)).SelectMany(d => Walk(d, pattern)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sdk.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("Sdk.sln was not found above " + AppContext.BaseDirectory);
    }
}
