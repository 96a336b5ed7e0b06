using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>一次性下载 · A copy that is fetched once, before its time is over.</summary>
internal sealed class DownloadRecord(string key, string department, byte[] file, string digest, DateTimeOffset until)
{
    private readonly int _size = file.Length;
    private byte[]? _file = file;

    public string Key { get; } = key;

    public string Department { get; } = department;

    public byte[] Take(DateTimeOffset now)
    {
        if (_file is not { } bytes) throw MockProblems.Refuse("download-used", "The copy was fetched already; prepare another download.");
        if (now >= until) throw MockProblems.Refuse("download-expired", $"The download was good until {MockJson.Instant(until)}; prepare another.");
        _file = null;
        return bytes;
    }

    public JsonObject ToJson(DateTimeOffset now) => new()
    {
        ["key"] = Key,
        ["expiresAt"] = MockJson.Instant(until),
        ["state"] = _file is null ? "FETCHED" : now >= until ? "EXPIRED" : "READY",
        ["size"] = _size,
        ["digest"] = digest,
    };
}
