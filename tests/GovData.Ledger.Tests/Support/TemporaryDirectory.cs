using System.IO;

namespace GovData.Ledger.Tests;

/// <summary>A directory of one test's own.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("govdata-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text, new UTF8Encoding(false));
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
