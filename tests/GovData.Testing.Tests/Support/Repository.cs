namespace GovData.Testing.Tests;

internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Sdk.sln"))) folder = folder.Parent;
        return folder.FullName;
    });

    public static string Path(string relative) => System.IO.Path.Combine(Root.Value, relative);
}
