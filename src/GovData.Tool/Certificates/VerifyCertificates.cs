using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>govdata certificate verify FILE… --trust PATH… [--crl PATH…] [--as-of INSTANT|DATE] [--receipt FILE --receipt-key KEY]</c></summary>
internal sealed class VerifyCertificates : Verb
{
    private readonly Session session;
    private readonly PathArgument files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly VerifierOptions verifier;
    private readonly TextOption asOf;
    private readonly TextOption output;
    private readonly ReceiptOptions receipt;

    public VerifyCertificates(Session session)
        : base("verify",
            session.Speech.Of("certificate verify 文件… --trust 路径… [--crl 路径…] [--as-of 时刻|日期] [--policy strict|field] [--output text|json] [--receipt 文件 --receipt-key 私钥 [--department 代码]]",
                "certificate verify FILE… --trust PATH… [--crl PATH…] [--as-of INSTANT|DATE] [--policy strict|field] [--output text|json] [--receipt FILE --receipt-key KEY [--department CODE]]"),
            session.Speech.Of("离线核验 OFD、PDF 电子证照：谁签的、保护了什么、没有保护什么。不联网，不解压到磁盘。",
                "Verifies electronic certificates in OFD and PDF offline: who signed, what is covered and what is not. No network, nothing unpacked to disk."),
            session.Speech.Of("0 VALID   1 INVALID   2 用法有误   3 INDETERMINATE，或文件无法读取   4 NOT_SIGNED；多个文件取最差的（INVALID > INDETERMINATE > NOT_SIGNED > VALID）   130 被中断",
                "0 VALID   1 INVALID   2 wrong usage   3 INDETERMINATE, or a file cannot be read   4 NOT_SIGNED; of several files the worst (INVALID > INDETERMINATE > NOT_SIGNED > VALID)   130 interrupted"))
    {
        this.session = session;
        verifier = new(session);
        receipt = new(session);
        asOf = new("--as-of", session.Speech.Of("核验时点：日期（北京时间零点）或带时区的时刻；默认为现在", "as of when: a date (midnight, +08:00) or an instant with its zone; now by default"));
        output = new("--output", session.Speech.Of("text（默认）或 json：每个文件一行、一个对象", "text (the default) or json: one line with one object for each file"));
        Arguments.Add(files);
        foreach (var option in verifier.All.Concat([asOf, output]).Concat(receipt.All)) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var named = files.All(parsed, "请给出要核验的文件，写在 --trust 之前。", "Name the files to verify, before --trust.");
        var at = VerifierOptions.Instant(asOf.One(parsed)) ?? session.Clock.GetUtcNow();
        var signing = await InputFile.ReadAsync(() => receipt.Read(parsed), cancellationToken).ConfigureAwait(false);
        var judge = await InputFile.ReadAsync(() => verifier.Read(parsed), cancellationToken).ConfigureAwait(false);
        var verdicts = new List<CertificateVerdict>();
        var unread = 0;
        foreach (var file in named)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await JudgeAsync(judge, file, at, cancellationToken).ConfigureAwait(false) is { } verdict)
            {
                verdicts.Add(verdict);
                await session.Output.WriteAsync(asJson ? CertificateAnswer.Json(file, verdict) + "\n" : CertificatePage.Of(file, verdict, session.Speech)).ConfigureAwait(false);
            }
            else
            {
                unread++;
                if (asJson) await session.Output.WriteLineAsync(CertificateAnswer.Unreadable(file)).ConfigureAwait(false);
            }
        }
        if (signing is not null && unread == 0) await signing.WriteAsync(verdicts, cancellationToken).ConfigureAwait(false);
        else if (signing is not null)
        {
            await session.Error.WriteLineAsync(session.Speech.Of(
                $"没有写回执：有 {unread} 个文件无法读取，回执不能代表全部文件。请去掉它们，或使其可读，再核验一次。",
                $"No receipt was written: {unread} of the files cannot be read, and it would not stand for all. Leave them out or make them readable, and verify again.")).ConfigureAwait(false);
        }
        return CertificateAnswer.ExitCodeOf(verdicts.Select(one => one.Status), unread > 0);
    }

    private async Task<CertificateVerdict?> JudgeAsync(CertificateVerifier judge, string file, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await InputFile.OpenAsync(file, cancellationToken).ConfigureAwait(false);
            return await judge.VerifyAsync(stream, VerifierOptions.Question(file, at), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await session.Error.WriteLineAsync(session.Speech.Of($"{file}：无法读取。", $"{file}: cannot be read. ") + FileFault.Of(e, session.Speech)).ConfigureAwait(false);
            return null;
        }
    }
}
