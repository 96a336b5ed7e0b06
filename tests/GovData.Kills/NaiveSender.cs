using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Kills;

/// <summary>What a department writes by hand: a new key for each attempt, kept only when all is sent.</summary>
internal sealed class NaiveSender(string folder, string profile, Table table) : ISender
{
    private const int PartSize = 65536;
    private string Memory => Path.Combine(folder, "sent.txt");

    public static async Task<int> RunAsync(string profile, string table, string memory)
    {
        if (File.Exists(memory)) return 0;
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(profile));
        var department = json.RootElement.GetProperty("departments")[0];
        var trust = ToolSender.Trust(profile);
        var code = department.GetProperty("code").GetString()!;
        using var center = new CenterClient(new CenterClientOptions
        {
            Endpoint = new Uri(json.RootElement.GetProperty("endpoint").GetString()!),
            Department = new DepartmentIdentity(code, department.GetProperty("division").GetString()!),
            Credential = new AppKeyCredential(
                department.GetProperty("appKey").GetString()!, department.GetProperty("appSecret").GetString()!, SigningKey.FromPem(department.GetProperty("signingKey").GetString()!)),
            TrustedKeys = trust,
        });
        var key = $"{code}.{Guid.NewGuid():N}";
        var announcement = SubmissionAnnouncement.Of(Table.Entry, "2026");
        announcement.Mode = SubmissionMode.Delta;
        await center.Submissions.AnnounceAsync(key, announcement);
        var bytes = await File.ReadAllBytesAsync(table);
        var manifest = new SubmissionManifest
        {
            Key = key,
            Department = code,
            Entry = announcement.Entry,
            Period = announcement.Period,
            Mode = announcement.Mode,
            SchemaDigest = announcement.SchemaDigest,
            Rows = bytes.Count(b => b == '\n') - 1,
            TotalSize = bytes.Length,
            ReportDigest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes),
        };
        for (var (at, number) = (0, 1); at < bytes.Length; at += PartSize, number++)
        {
            var part = bytes.AsMemory(at, Math.Min(PartSize, bytes.Length - at));
            var held = await center.Submissions.PutPartAsync(key, number, part);
            manifest.Parts.Add(new ManifestPart { Number = number, Digest = held.Digest, Size = part.Length });
        }
        await center.Submissions.CloseAsync(key, await center.Submissions.SignManifestAsync(manifest));
        await center.Submissions.WaitAsync(key, TimeSpan.FromMinutes(1));
        await File.WriteAllTextAsync(memory, key);
        return 0;
    }

    public void Begin() => File.Delete(Memory);

    public Child Start() => Child.Start(typeof(NaiveSender).Assembly.Location, "naive", profile, table.Path, Memory);

    public Task<string> StateAsync() => Task.FromResult(File.Exists(Memory) ? "sent" : "nothing");

    public Task<string?> JudgeAsync(string answer, Held held) => Task.FromResult<string?>(null);
}
