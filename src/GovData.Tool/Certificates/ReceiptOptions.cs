using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Security;
using GovData.Standards;

namespace GovData.Tool;

/// <summary><c>--receipt FILE --receipt-key KEY [--department CODE]</c>: the verdict as signed evidence; of several files one receipt over them all.</summary>
internal sealed class ReceiptOptions(Session session)
{
    private readonly TextOption place = new("--receipt", session.Speech.Of("把签名的核验回执写到此文件", "where the signed receipt of the verification is written"));
    private readonly TextOption key = new("--receipt-key", session.Speech.Of("签署回执的私钥（PEM）", "the key that signs the receipt (PEM)"));
    private readonly TextOption department = new("--department", session.Speech.Of("回执中的部门统一社会信用代码；默认为密钥编号", "the department's social credit code in the receipt; the key's ID by default"));

    public IEnumerable<Option> All => [place, key, department];

    /// <summary>What signs and where to; null when no receipt is asked for.</summary>
    public ReceiptFile? Read(ParseResult parsed)
    {
        var (path, pem) = (place.One(parsed), key.One(parsed));
        if (path is null && pem is null) return null;
        if (path is null || pem is null) throw new UsageException("--receipt 与 --receipt-key 须一同给出。", "--receipt and --receipt-key go together.");
        var signing = SigningKeyFile.Read(pem, session.Speech);
        return new(OutputPlace.New(path), OutputPlace.New(ReceiptFile.ProofsOf(path)), signing, Department(parsed) ?? signing.PublicKey.KeyId);
    }

    private string? Department(ParseResult parsed) => department.One(parsed) is not { } code ? null
        : SocialCreditCode.TryParse(code, out _, out var reason) ? code
        : throw new UsageException($"--department：{reason.Chinese}", $"--department: {reason.English}");
}

/// <summary>A receipt that is to be signed and written; of a batch, beside it a proof of each file, a line of JSON each.</summary>
internal sealed class ReceiptFile(string path, string proofs, SigningKey key, string department)
{
    /// <summary>Where the proofs of a batch are, beside its receipt.</summary>
    public static string ProofsOf(string receipt) => receipt + ".proofs";

    /// <exception cref="CannotJudgeException">The file can't be written.</exception>
    public async Task WriteAsync(IReadOnlyList<CertificateVerdict> verdicts, CancellationToken cancellationToken)
    {
        if (verdicts is [var only])
        {
            await WriteAsync(path, [(await only.SignReceiptAsync(key, department, cancellationToken).ConfigureAwait(false)).Document.ToJson()], cancellationToken).ConfigureAwait(false);
            return;
        }
        var batch = BatchVerdict.Of(verdicts);
        var receipt = await batch.SignReceiptAsync(key, department, cancellationToken).ConfigureAwait(false);
        await WriteAsync(proofs, Enumerable.Range(0, verdicts.Count).Select(at => batch.ProofOf(at).ToJson()), cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteAsync(path, [receipt.Document.ToJson()], cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            File.Delete(proofs); // without the receipt they prove nothing, and would stand in the way of the next
            throw;
        }
    }

    private static async Task WriteAsync(string place, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            await WholeFile.WriteAsync(place, overwrite: false, async stream =>
            {
                using var file = new StreamWriter(stream) { NewLine = "\n" };
                foreach (var line in lines) await file.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputPlace.NotWritten(place);
        }
    }
}
