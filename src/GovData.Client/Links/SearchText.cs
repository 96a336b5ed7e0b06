using System;

namespace GovData.Client;

/// <summary>Keeps personal and certificate identifiers out of addresses, which logs along the way keep.</summary>
internal static class SearchText
{
    private const string CertificateRoot = "1.2.156.3005.2.";

    /// <exception cref="RequestRefusedException">The text holds an identifier; nothing was sent.</exception>
    public static string? Checked(CenterOperation operation, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text!.IndexOf(CertificateRoot, StringComparison.Ordinal) < 0 && !CitizenIds.In(text)) return text;
        throw LocalRefusal.Of(operation, 400, "identifier-in-address", "检索词中含有个人或证照标识，不得写入地址", "The search text holds an identifier of a person or a certificate, which must not stand in an address",
            new ProblemError { Pointer = "query:text", Rule = "identifier", Message = "text" });
    }
}
