using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A certificate whose state changed, by digest: no identifier travels.</summary>
internal sealed class StateChange(string digest, string state, DateTimeOffset at)
{
    public DateTimeOffset At { get; } = at;

    public JsonObject ToJson() => new() { ["identifierDigest"] = digest, ["state"] = state, ["at"] = MockJson.Instant(At) };
}
