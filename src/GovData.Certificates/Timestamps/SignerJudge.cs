using System;

namespace GovData.Certificates;

/// <summary>Judges a whole SignedData of a file: what was signed, when, and by whom.</summary>
internal static class SignerJudge
{
    /// <summary>Judges it and notes all in the signature's checks.</summary>
    /// <param name="data">The SignedData.</param>
    /// <param name="content">What it must be over.</param>
    /// <param name="claimed">When the file says it was signed, where the SignedData itself says nothing.</param>
    /// <param name="signature">The signature under examination.</param>
    /// <param name="examination">The file under examination.</param>
    /// <returns>Whether the signature is over the content, whoever made it.</returns>
    public static bool Judge(SignedData data, SignedContent content, DateTimeOffset? claimed, SignatureExamination signature, Examination examination)
    {
        signature.Signer = data.Signer;
        var isSigned = data.Judge(content, examination.Policy, signature.Checks);
        var stamped = data.Timestamp is { } token ? TimestampToken.Judge(token, data.SignatureValue, examination.Chains, signature.Checks, examination.Policy) : null;
        var time = signature.Settle(data.SigningTime ?? claimed, stamped, examination.AsOf);
        var path = examination.Chains.Judge(data.Signer, data.Others, time, "signer", signature.Checks);
        data.JudgeOthers(path, signature.Checks);
        return isSigned;
    }
}
