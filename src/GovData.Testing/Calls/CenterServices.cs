namespace GovData.Testing;

/// <summary>What every link of the mock center uses: clock, chance, limits, policy, departments, keys, documents.</summary>
internal sealed class CenterServices
{
    public CenterServices(TimeProvider time, int seed, MockKeys keys, string? partsDirectory)
    {
        PartsDirectory = partsDirectory;
        Clock = new MockClock(time);
        Chance = new SeededBytes(seed);
        Keys = keys;
        Departments = new MockDepartments(new SeededBytes(unchecked(seed * 31 + 7)));
        Documents = new DocumentDesk(Contract, keys);
    }

    public CenterContract Contract { get; } = CenterContract.Current;

    public MockClock Clock { get; }

    public SeededBytes Chance { get; }

    public MockLimits Limits { get; } = new();

    public MockPolicy Policy { get; } = new();

    public MockKeys Keys { get; }

    public MockDepartments Departments { get; }

    public DocumentDesk Documents { get; }

    /// <summary>Where parts lie until they are closed; null: in memory.</summary>
    public string? PartsDirectory { get; }

    public WorkLog Work { get; } = new();

    public AnchoredCheckpoints Checkpoints { get; } = new();
}
