namespace GovData.MockServer;

/// <summary>A directory of this run's own, removed at its end.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("govdata-mock-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
