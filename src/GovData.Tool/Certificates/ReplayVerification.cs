using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>govdata certificate replay RECEIPT FILE --trust PATH… [--crl PATH…]</c></summary>
internal sealed class ReplayVerification : Verb
{
    private readonly Session session;
    private readonly PathArgument files = new("RECEIPT FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly VerifierOptions verifier;
    private readonly TextOption signers;

    public ReplayVerification(Session session)
        : base("replay",
            session.Speech.Of("certificate replay 回执 文件 --trust 路径… [--crl 路径…] [--policy strict|field] [--receipt-trust 公钥…]",
                "certificate replay RECEIPT FILE --trust PATH… [--crl PATH…] [--policy strict|field] [--receipt-trust KEY…]"),
            session.Speech.Of("按回执所载的时点重新核验：结论相同，或逐项指明差异。", "Verifies again as of the time of a receipt: the same verdict, or every difference by name."),
            session.Speech.Of("0 相同   1 有差异，或回执的签名不可信   2 用法有误   3 回执或文件无法读取   130 被中断",
                "0 the same   1 it differs, or the receipt's signature is not to be believed   2 wrong usage   3 the receipt or the file cannot be read   130 interrupted"))
    {
        this.session = session;
        verifier = new(session);
        signers = new("--receipt-trust", session.Speech.Of("签署回执的公钥（PEM），可给多个；不给则不验回执的签名", "public keys of who signs receipts (PEM); without them the receipt's signature is not verified"), isGreedy: true);
        Arguments.Add(files);
        foreach (var option in verifier.All.Append(signers)) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        const string chinese = "请依次给出回执与文件，写在 --trust 之前。", english = "Name the receipt, then the file, before --trust.";
        if (files.All(parsed, chinese, english) is not [var receiptPath, var filePath]) throw new UsageException(chinese, english);
        var judge = await InputFile.ReadAsync(() => verifier.Read(parsed), cancellationToken).ConfigureAwait(false);
        var receipt = await InputFile.ReadAsync(() => ReadReceipt(receiptPath), cancellationToken).ConfigureAwait(false);
        var verdict = await JudgeAsync(receipt, filePath, judge, cancellationToken).ConfigureAwait(false);
        var isSame = receipt.Statement.Subject.Kind == VerificationSubjectKind.Document
            ? await TellAsync(CertificateReplay.Of(receipt, verdict)).ConfigureAwait(false)
            : await InputFile.ReadAsync(() => ProofOf(receiptPath, receipt, verdict.Digest), cancellationToken).ConfigureAwait(false) is { } proof
            ? await TellAsync(CertificateReplay.Of(receipt, proof, verdict)).ConfigureAwait(false)
            : await TellStrangerAsync(receiptPath, verdict).ConfigureAwait(false);
        var isBelieved = await IsBelievedAsync(receipt, parsed, cancellationToken).ConfigureAwait(false);
        return isSame && isBelieved ? ExitCode.Yes : ExitCode.No;
    }

    private async Task<CertificateVerdict> JudgeAsync(VerificationReceipt receipt, string path, CertificateVerifier judge, CancellationToken cancellationToken)
    {
        try
        {
            using var file = await InputFile.OpenAsync(path, cancellationToken).ConfigureAwait(false);
            return await judge.VerifyAsync(file, VerifierOptions.Question(path, receipt.Statement.Basis!.AsOf), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>The proof of a batch's file; null when it has none.</summary>
    private BatchProof? ProofOf(string receiptPath, VerificationReceipt receipt, ContentDigest digest)
    {
        var path = ReceiptFile.ProofsOf(receiptPath);
        var lines = Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!BatchProof.TryParse(lines[i], out var proof, out var reason)) throw new CannotJudgeException($"{path} 第 {i + 1} 行：{reason.Chinese}", $"{path}, line {i + 1}: {reason.English}");
            if (proof.Item.Digest.Equals(digest)) return proof;
        }
        var files = receipt.Statement.Fragments.Where(one => one.Check == "batch").Sum(one => int.TryParse(one.Evidence, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0);
        return lines.Length >= files ? null : throw new CannotJudgeException(
            $"{path} 只有 {files} 条证明中的 {lines.Length} 条，其中没有该文件的：请找回完整的证明文件。",
            $"{path} holds {lines.Length} of {files} proofs, and none of this file: find the whole file of proofs.");
    }

    private async Task<bool> TellAsync(CertificateReplay replay)
    {
        var verdict = replay.Verdict.In(session.Speech.Culture);
        await session.Output.WriteLineAsync(replay.IsSame ? session.Speech.Of($"相同：{verdict}", $"the same: {verdict}") : Differs(verdict)).ConfigureAwait(false);
        foreach (var one in replay.Differences)
        {
            await session.Output.WriteLineAsync($"  {one.Code}{session.Speech.Of("：" + one.Chinese, ": " + one.English)}").ConfigureAwait(false);
            await TellAsync(session.Speech.Of("回执所载", "then"), one.Then).ConfigureAwait(false);
            await TellAsync(session.Speech.Of("现在", "now"), one.Now).ConfigureAwait(false);
        }
        return replay.IsSame;
    }

    /// <summary>A file that a batch has no proof of is another than those that were verified.</summary>
    private async Task<bool> TellStrangerAsync(string receipt, CertificateVerdict verdict)
    {
        var path = Printable.Of(ReceiptFile.ProofsOf(receipt));
        await session.Output.WriteLineAsync(Differs(verdict.In(session.Speech.Culture))).ConfigureAwait(false);
        await session.Output.WriteLineAsync(session.Speech.Of(
            $"  replay.document：{path} 中没有该文件的证明：文件不在这一批中，或已被改动。",
            $"  replay.document: {path} has no proof of this file: it was not in the batch, or was changed since.")).ConfigureAwait(false);
        await TellAsync(session.Speech.Of("现在", "now"), verdict.Digest.ToString()).ConfigureAwait(false);
        return false;
    }

    private string Differs(string verdict) => session.Speech.Of($"有差异，现在的结论：{verdict}", $"it differs; the verdict now: {verdict}");

    /// <summary>One value, or each of several on a line of its own.</summary>
    private async Task TellAsync(string when, string? value)
    {
        foreach (var one in (value is null or "" ? "-" : value).Split("; "))
            await session.Output.WriteLineAsync($"      {when}{session.Speech.Of("：", ": ")}{one}").ConfigureAwait(false);
    }

    private async Task<bool> IsBelievedAsync(VerificationReceipt receipt, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (signers.All(parsed) is not { Count: > 0 } named)
        {
            await session.Error.WriteLineAsync(session.Speech.Of("没有验证回执的签名：请用 --receipt-trust 给出公钥。", "The receipt's signature was not verified: name its key by --receipt-trust.")).ConfigureAwait(false);
            return true;
        }
        var keys = await TrustOption.ReadAsync(named, session.Speech, cancellationToken).ConfigureAwait(false);
        var verdict = receipt.Verify(keys);
        await session.Output.WriteLineAsync((verdict.IsValid ? session.Speech.Of("回执可信：", "the receipt is to be believed: ") : session.Speech.Of("回执不可信，以上不能作数：", "the receipt is NOT to be believed, so the above proves nothing: "))
            + verdict.In(session.Speech.Culture)).ConfigureAwait(false);
        return verdict.IsValid;
    }

    private VerificationReceipt ReadReceipt(string path)
    {
        var text = Text(path);
        if (!SignedDocument.TryParse(text, out var document, out var reason) || !VerificationReceipt.TryRead(document, out var receipt, out reason))
            throw new CannotJudgeException($"{path}：不是核验回执。{reason.Chinese}", $"{path}: no receipt of a verification. {reason.English}");
        return receipt.Statement.Basis is not null && (receipt.Statement.Subject.Kind == VerificationSubjectKind.Document || receipt.Statement.Subject.Kind == VerificationSubjectKind.Batch)
            ? receipt
            : throw new CannotJudgeException($"{path}：不是离线核验文件的回执，不能复核。", $"{path}: not the receipt of an offline verification of files; it cannot be replayed.");
    }

    /// <summary>A text as it was saved: some editors put a mark before it.</summary>
    private string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, e);
        }
    }

    private CannotJudgeException Unreadable(string path, Exception e) => new($"{path}：无法读取。{FileFault.Of(e, session.Speech)}", $"{path}: cannot be read. {FileFault.Of(e, session.Speech)}");
}
