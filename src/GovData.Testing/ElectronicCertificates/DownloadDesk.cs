using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>下载 · Prepares annotated copies and gives each out once.</summary>
internal sealed class DownloadDesk(CenterServices center, CertificateRegistry registry, ConsentDesk consents, CertificateCopies copies)
{
    private readonly List<DownloadRecord> _downloads = [];

    public MockAnswer Prepare(Call call)
    {
        CallContexts.Hold(call);
        if (_downloads.Exists(d => d.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names a download.");
        var identifier = call.Body.Need("identifier");
        consents.Hold(call, identifier.Split('.')[5]);
        var record = registry.Find(identifier);
        consents.Hold(call, record);
        if (call.Body.Need("fileType") != "OFD") throw MockProblems.Refuse("file-type-not-offered", "This center makes OFD copies only.");
        var file = copies.Make(record, call.Body.Need("useCause"), call.Department);
        var digest = center.Documents.Digest(file);
        record.AddFile(digest);
        record.AddFile(ContentDigest.Of(DigestAlgorithm.Sm3, file).ToString());
        var download = new DownloadRecord(call.Key, call.Department.Code, file, digest, call.Now + center.Policy.DownloadLifetime);
        _downloads.Add(download);
        return AnswerMaker.Json(download.ToJson(call.Now));
    }

    public MockAnswer Fetch(Call call)
    {
        CallContexts.Hold(call);
        var download = _downloads.Find(d => d.Key == call.Key && d.Department == call.Department.Code)
            ?? throw MockProblems.Refuse("not-found", $"This department has prepared no download '{call.Key}'.");
        var file = download.Take(call.Now);
        var answer = AnswerMaker.Bytes(file, "application/octet-stream");
        answer.Headers["Content-Digest"] = ContentDigestField.Format(ContentDigest.Of(center.Documents.Digests, file), ContentDigest.Of(DigestAlgorithm.Sha256, file));
        return answer;
    }

    public JsonArray Snapshot() => MockJson.List(_downloads.Select(d => d.ToJson(center.Clock.Now)));

    public void Clear() => _downloads.Clear();
}
