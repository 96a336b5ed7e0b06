using System;
using System.Text;
using GovData.Security;

namespace GovData.Client;

/// <summary>
/// The <c>Idempotency-Key</c> of a write whose key is not in its path. It follows from what is written, so a program that starts again repeats the write
/// with the same key and there is still one effect.
/// </summary>
internal static class RequestKey
{
    public static string Of(CenterOperation operation, string subject, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(operation.Id + "\n" + subject + "\n");
        using var digester = new ContentDigester(DigestAlgorithm.Sha256);
        digester.Append(head);
        digester.Append(body);
        return operation.Id + "-" + digester.Finish().ToString().Substring("sha-256:".Length);
    }
}
