using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>govdata evidence verify FILE… --trust KEYFILE…</c></summary>
internal sealed class EvidenceVerify(TextWriter output, TextWriter error, Speech speech)
{
    public async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var asJson = arguments.OneOf("--output", "text", "json") == "json";
        if (arguments.Operands.Count == 0)
            throw new UsageException("请给出存证文件，写在 --trust 之前。", "Name the evidence files, before --trust.");
        var trustedKeys = await TrustAsync(arguments.All("--trust"), cancellationToken).ConfigureAwait(false);
        var codes = new List<int>();
        foreach (var file in arguments.Operands)
            codes.Add(await VerifyAsync(file, trustedKeys, asJson, cancellationToken).ConfigureAwait(false));
        return codes.Contains(ExitCode.No) ? ExitCode.No : codes.Max();
    }

    private async Task<int> VerifyAsync(string file, TrustedKeys trustedKeys, bool asJson, CancellationToken cancellationToken)
    {
        EvidenceReport? report = null;
        try
        {
            using var stream = File.OpenRead(file);
            report = await EvidenceVerifier.VerifyAsync(stream, trustedKeys, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await error.WriteLineAsync(speech.Of($"{file}：无法读取。{e.Message}", $"{file}: cannot be read. {e.Message}")).ConfigureAwait(false);
        }
        if (asJson) await output.WriteLineAsync(InputAnswer.Json(file, report)).ConfigureAwait(false);
        else if (report is not null) await output.WriteAsync(InputAnswer.Text(file, report, speech)).ConfigureAwait(false);
        return report?.Conclusion switch
        {
            EvidenceConclusion.Proved => ExitCode.Yes,
            EvidenceConclusion.Broken => ExitCode.No,
            _ => ExitCode.CouldNotJudge,
        };
    }

    /// <summary>All keys of the files; a file that cannot be used is told and leaves its keys untrusted.</summary>
    private async Task<TrustedKeys> TrustAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var keys = new TrustedKeys();
        foreach (var file in files)
        {
            try
            {
                var pem = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
                if (!TrustedKeys.TryParse(pem, out var found, out var reason)) await TellAsync(file, reason.In(speech.Culture)).ConfigureAwait(false);
                foreach (var key in found?.Keys ?? []) keys.Add(key);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                await TellAsync(file, e.Message).ConfigureAwait(false);
            }
        }
        if (keys.Keys.Count == 0)
            await error.WriteLineAsync(speech.Of("没有受信任的密钥：请用 --trust 给出公钥文件。", "No trusted key: name the file of public keys by --trust.")).ConfigureAwait(false);
        return keys;
    }

    private Task TellAsync(string file, string reason) =>
        error.WriteLineAsync(speech.Of($"{file}：不能作为信任文件。{reason}", $"{file}: no trust file. {reason}"));
}
