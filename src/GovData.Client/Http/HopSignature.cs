using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>Signs the hop (RFC 9421) over the contract-relative operation, never the wire address, so that a gateway in between may rewrite paths.</summary>
internal static class HopSignature
{
    private static readonly string s_process = Guid.NewGuid().ToString("N");
    private static long s_signatures;

    public static string AddDigest(CallAttempt attempt, ContentDigest? known)
    {
        var field = ContentDigestField.Format(known ?? ContentDigest.Of(DigestAlgorithm.Sha256, attempt.Body.Span));
        attempt.SetHeader("Content-Digest", field);
        return field;
    }

    public static async ValueTask AddAsync(CallAttempt attempt, ContentDigest? known, HttpMessageSigner signer, CancellationToken cancellationToken)
    {
        var query = attempt.Path.IndexOf('?');
        var parts = new HttpMessageParts
        {
            Method = attempt.Method.Method,
            Path = query < 0 ? attempt.Path : attempt.Path.Substring(0, query),
            Query = query < 0 ? "" : attempt.Path.Substring(query + 1),
        };
        var date = attempt.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        parts.Headers["Date"] = date;
        attempt.SetHeader("Date", date);
        if (!attempt.Body.IsEmpty) parts.Headers["Content-Digest"] = AddDigest(attempt, known);
        var signature = await signer.SignAsync(parts, attempt.Now, Nonce(), cancellationToken).ConfigureAwait(false);
        attempt.SetHeader("Signature-Input", signature.SignatureInput);
        attempt.SetHeader("Signature", signature.Signature);
    }

    /// <summary>Never the same twice: the process, then its count.</summary>
    private static string Nonce() => s_process + Interlocked.Increment(ref s_signatures).ToString("x", CultureInfo.InvariantCulture);
}
