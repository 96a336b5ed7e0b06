using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovData.Certificates;
using GovData.Security;

namespace GovData.Tool;

/// <summary>The answer on one certificate file for programs, and the exit code of all.</summary>
internal static class CertificateAnswer
{
    private const int NotSigned = 4;

    /// <summary>The worst of the verdicts; a file that could not be read is as bad as one that could not be judged.</summary>
    public static int ExitCodeOf(IEnumerable<VerificationStatus> all, bool hasUnread)
    {
        var found = new HashSet<VerificationStatus>(all);
        if (found.Any(one => !one.IsKnown) || found.Contains(VerificationStatus.Invalid)) return ExitCode.No;
        if (hasUnread || found.Contains(VerificationStatus.Indeterminate)) return ExitCode.CouldNotJudge;
        return found.Contains(VerificationStatus.NotSigned) ? NotSigned : ExitCode.Yes;
    }

    public static string Unreadable(string file) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteString("verdict", VerificationStatus.Indeterminate.Value);
        json.WriteString("code", "file.unreadable");
        json.WriteStartArray("signatures");
        json.WriteEndArray();
        json.WriteStartArray("fragments");
        json.WriteEndArray();
    });

    /// <summary>One line: <c>{file, verdict, code, signatures[], fragments[]}</c> and what else a program may want.</summary>
    public static string Json(string file, CertificateVerdict verdict) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteString("verdict", verdict.Status.Value);
        json.WriteString("code", verdict.Code);
        json.WriteString("format", verdict.Format.ToString().ToUpperInvariant());
        json.WriteString("digest", verdict.Digest.ToString());
        json.WriteString("asOf", verdict.AsOf);
        json.WriteString("policy", verdict.Policy);
        json.WriteString("summary", verdict.ToString());
        json.WriteStartArray("signatures");
        foreach (var signature in verdict.Signatures) Write(json, signature);
        json.WriteEndArray();
        Write(json, verdict.Fragments);
        json.WriteStartArray("uncovered");
        foreach (var part in verdict.Parts.Where(part => !part.IsCovered)) json.WriteStringValue(part.Name);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, SignatureReport signature)
    {
        json.WriteStartObject();
        json.WriteString("name", signature.Name);
        json.WriteString("verdict", signature.Status.Value);
        json.WriteString("shape", signature.Shape);
        json.WriteString("signer", signature.Signer);
        json.WriteString("seal", signature.SealName);
        if (signature.SignedAt is { } at) json.WriteString("signedAt", at);
        else json.WriteNull("signedAt");
        json.WriteBoolean("timeProven", signature.IsTimeProven);
        Write(json, signature.Fragments);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<VerificationFragment> fragments)
    {
        json.WriteStartArray("fragments");
        foreach (var one in fragments)
        {
            json.WriteStartObject();
            json.WriteString("check", one.Check);
            json.WriteString("result", one.Result.Value);
            json.WriteString("code", one.Code);
            if (one.Evidence is not null) json.WriteString("evidence", one.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Write(System.Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
