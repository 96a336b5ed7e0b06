using System;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>核验要求 (what is asked about a certificate file beside the file itself).</summary>
public sealed class CertificateQuestion
{
    /// <summary>核验时点: as of when; null = now.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The certificate that the file should be; another is INVALID (<c>identifier.other</c>). Null = any.</summary>
    public ElectronicCertificateIdentifier? Identifier { get; set; }

    /// <summary>The file's name, where an identifier in it should be the content's. Null = not compared.</summary>
    public string? FileName { get; set; }
}
