using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Kills;

/// <summary><c>govdata submit</c>.</summary>
internal sealed class ToolSender(string folder, string profile, Table table, IMemory memory, int partSize = 65_536) : ISender
{
    private static readonly string s_tool = Child.Assembly("GovData.Tool", "govdata.dll");
    private readonly string _entry = Write(Path.Combine(folder, "entry.json"));
    private readonly TrustedKeys _trust = Trust(profile);
    private int _number;

    private string Key => FormattableString.Invariant($"{Table.Entry.ProviderCode}.{Table.Entry.Code!.Replace('/', '-')}.2026.DELTA.{_number}");

    public void Begin()
    {
        memory.Begin();
        _number++;
    }

    public Child Start()
    {
        HoursPass();
        return Child.Start(
            s_tool,
            [
                "submit", table.Path, "--entry", _entry, "--center", profile, "--period", "2026", "--mode", "delta",
                "--number", _number.ToString(CultureInfo.InvariantCulture), "--part-size", partSize.ToString(CultureInfo.InvariantCulture), "--output", "json", .. memory.Words,
            ]);
    }

    public async Task<string> StateAsync()
    {
        using var ledger = memory.Open();
        return ledger is not null && await ledger.FindAsync(Key) is { } submission ? submission.Stage.ToString() : "nothing";
    }

    public async Task<string?> JudgeAsync(string answer, Held held)
    {
        using var json = JsonDocument.Parse(answer);
        var receipt = json.RootElement.GetProperty("receipt").GetProperty("id").GetString();
        if (held.Receipts is not [var stored] || stored != receipt) return $"the answer's receipt {receipt} is not the center's";
        if (held.Announced != 1) return $"{held.Announced} announcements took effect";
        if (Directory.Exists(memory.Spool) && Directory.EnumerateFiles(memory.Spool).Any()) return "the spool still holds parts";
        using var ledger = memory.Open()!;
        return await EvidenceJudge.FaultAsync(ledger, Key, _trust);
    }

    /// <summary>The spool keeps for an hour what another worker may be about to record.</summary>
    private void HoursPass()
    {
        if (!Directory.Exists(memory.Spool)) return;
        foreach (var file in Directory.GetFiles(memory.Spool)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-2));
    }

    private static string Write(string path)
    {
        File.WriteAllText(path, Table.Entry.ToJson());
        return path;
    }

    public static TrustedKeys Trust(string profile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(profile));
        return TrustedKeys.TryParse(json.RootElement.GetProperty("trust").GetString(), out var keys, out var reason) ? keys : throw new InvalidDataException(reason.ToString());
    }
}
