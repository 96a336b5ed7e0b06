using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>govdata evidence verify FILE… --trust KEYFILE… [--head HASH…]</c></summary>
internal sealed class EvidenceVerify : Verb
{
    private readonly Session session;
    private readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption trust;
    private readonly TextOption head;
    private readonly TextOption output;

    public EvidenceVerify(Session session)
        : base("verify",
            session.Speech.Of("evidence verify 文件… --trust 公钥文件… [--head 杂凑值…] [--output text|json]", "evidence verify FILE… --trust KEYFILE… [--head HASH…] [--output text|json]"),
            session.Speech.Of("核验存证日志：链条、杂凑值、签名与检查点。不联网，只凭文件与受信任的公钥。", "Verifies evidence logs: chains, digests, signatures and checkpoints. Offline, from the files and the trusted keys alone."),
            session.Speech.Of("0 已证明   1 已破坏   2 用法有误   3 无法判断：没有受信任的密钥、文件无法读取或不是存证文件   130 被中断",
                "0 proved   1 broken   2 wrong usage   3 could not judge: no trusted key, a file that cannot be read or is no evidence   130 interrupted"))
    {
        this.session = session;
        trust = new("--trust", session.Speech.Of("受信任公钥的 PEM 文件，可给多个；存证文件写在它之前", "PEM files of trusted public keys, one or more; the evidence files come before it"), isGreedy: true);
        head = new("--head", session.Speech.Of("您另行保存的某一行或检查点的杂凑值（sm3:…），可给多个；文件中没有即为被截或被重写", "digests you know from elsewhere, of a line or a checkpoint (sm3:…); one that is not in the file shows a cut or a rewrite"), isGreedy: true);
        output = new("--output", session.Speech.Of("text（默认）或 json：每个文件一行、一个对象", "text (the default) or json: one line with one object for each file"), isGreedy: true);
        Arguments.Add(files);
        Options.Add(trust);
        Options.Add(head);
        Options.Add(output);
    }

    private Speech Speech => session.Speech;

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var trustFiles = trust.All(parsed);
        var evidence = parsed.GetValue(files) ?? [];
        if (evidence.Length == 0)
            throw new UsageException("请给出存证文件，写在 --trust 之前。", "Name the evidence files, before --trust.");
        var known = head.All(parsed).Select(Digest).ToList();
        if (known.Count > 0 && evidence.Length > 1) throw new UsageException("--head 一次只核对一个文件。", "--head is held against one file at a time.");
        var trustedKeys = await TrustAsync(trustFiles, cancellationToken).ConfigureAwait(false);
        var codes = new List<int>();
        foreach (var file in evidence)
            codes.Add(await VerifyAsync(file, trustedKeys, known, asJson, cancellationToken).ConfigureAwait(false));
        return codes.Contains(ExitCode.No) ? ExitCode.No : codes.Max();
    }

    private async Task<int> VerifyAsync(string file, TrustedKeys trustedKeys, List<ContentDigest> known, bool asJson, CancellationToken cancellationToken)
    {
        EvidenceReport? report = null;
        try
        {
            using var stream = await InputFile.OpenAsync(file, cancellationToken).ConfigureAwait(false);
            report = await EvidenceVerifier.VerifyAsync(stream, trustedKeys, [.. known, .. NameOf(file)], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await session.Error.WriteLineAsync(Speech.Of($"{file}：无法读取。", $"{file}: cannot be read. ") + FileFault.Of(e, Speech)).ConfigureAwait(false);
        }
        if (asJson) await session.Output.WriteLineAsync(InputAnswer.Json(file, report)).ConfigureAwait(false);
        else if (report is not null) await session.Output.WriteAsync(InputAnswer.Text(file, report, Speech)).ConfigureAwait(false);
        return report?.Conclusion switch
        {
            EvidenceConclusion.Proved => ExitCode.Yes,
            EvidenceConclusion.Broken => ExitCode.No,
            _ => ExitCode.CouldNotJudge,
        };
    }

    /// <summary>The digest that is the name of an archive segment: a file of such a name that has another was changed, or is no segment.</summary>
    private static IEnumerable<ContentDigest> NameOf(string file)
    {
        var name = Path.GetFileName(file);
        if (name.EndsWith(EvidenceSegment.Extension, StringComparison.Ordinal) && ContentDigest.TryParse("sm3:" + name[..^EvidenceSegment.Extension.Length], out var digest)) yield return digest;
    }

    private static ContentDigest Digest(string text) => ContentDigest.TryParse(text, out var digest)
        ? digest
        : throw new UsageException($"--head 写作 sm3:<64 位小写十六进制>：{text}", $"--head reads sm3:<64 lower-case hexadecimal digits>: {text}");

    /// <summary>All keys of the files; a file that cannot be used is told and leaves its keys untrusted.</summary>
    private async Task<TrustedKeys> TrustAsync(IReadOnlyList<string> trustFiles, CancellationToken cancellationToken)
    {
        var (keys, refused) = (new TrustedKeys(), 0);
        foreach (var file in trustFiles)
        {
            try
            {
                var pem = await InputFile.ReadAsync(() => File.ReadAllText(file), cancellationToken).ConfigureAwait(false);
                if (!TrustedKeys.TryParse(pem, out var found, out var reason))
                {
                    refused++;
                    await TellAsync(file, reason.In(Speech.Culture)).ConfigureAwait(false);
                }
                foreach (var key in found?.Keys ?? []) keys.Add(key);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                refused++;
                await TellAsync(file, FileFault.Of(e, Speech)).ConfigureAwait(false);
            }
        }
        if (refused > 0 && keys.Keys.Count > 0)
            await session.Error.WriteLineAsync(Speech.Of(
                $"警告：{refused} 个信任文件未能使用，以下结论只凭其余文件中的密钥得出。", $"Warning: {refused} of the trust files could not be used; what follows is judged by the keys of the others alone.")).ConfigureAwait(false);
        if (trustFiles.Count == 0)
            await session.Error.WriteLineAsync(Speech.Of("没有受信任的密钥：请用 --trust 给出公钥文件。", "No trusted key: name the file of public keys by --trust.")).ConfigureAwait(false);
        return keys;
    }

    private Task TellAsync(string file, string reason) =>
        session.Error.WriteLineAsync(Speech.Of($"{file}：不能作为信任文件。{reason}", $"{file}: no trust file. {reason}"));
}
