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
        try
        {
            var signing = SigningKey.FromPem(File.ReadAllText(pem));
            return new(OutputPlace.Checked(path), signing, department.One(parsed) ?? signing.PublicKey.KeyId);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CannotJudgeException($"签名私钥 {pem} 不能用：{e.Message}", $"The signing key {pem} cannot be used: {e.Message}");
        }
    }
}

/// <summary>A receipt that is to be signed and written.</summary>
internal sealed class ReceiptFile(string path, SigningKey key, string department)
{
    /// <exception cref="CannotJudgeException">The file can't be written.</exception>
    public async Task WriteAsync(IReadOnlyList<CertificateVerdict> verdicts, CancellationToken cancellationToken)
    {
        var receipt = verdicts is [var only]
            ? await only.SignReceiptAsync(key, department, cancellationToken).ConfigureAwait(false)
            : await BatchVerdict.Of(verdicts).SignReceiptAsync(key, department, cancellationToken).ConfigureAwait(false);
        try
        {
            await File.WriteAllTextAsync(path, receipt.Document.ToJson() + "\n", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputPlace.NotWritten(path);
        }
    }
}
