namespace GovData.Testing;

/// <summary>What the mock center answers, and what the front that carries the answer is to do to it.</summary>
public sealed class MockAnswer
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The headers by name, <c>Content-Type</c> among them.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? None(); } = None();

    /// <summary>The bytes of the body.</summary>
    public byte[] Body { get; set => field = value ?? []; } = [];

    /// <summary>How long the front waits before it answers, on the mock's clock.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>What happens to the connection instead of an orderly answer.</summary>
    public MockFault Fault { get; set; }

    private static Dictionary<string, string> None() => new(StringComparer.OrdinalIgnoreCase);
}
