using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>核验对象类别 (what the digest of a verification's subject is of, contract schema VerificationSubject).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<VerificationSubjectKind>))]
public sealed class VerificationSubjectKind : OpenEnum<VerificationSubjectKind>
{
    /// <summary>电子证照标识 (GB/T 36904-2018): the digest of its UTF-8 text.</summary>
    public static readonly VerificationSubjectKind CertificateIdentifier = Known("CERTIFICATE_IDENTIFIER", "证照标识", "Certificate identifier");

    /// <summary>文件. The digest of the file's bytes.</summary>
    public static readonly VerificationSubjectKind Document = Known("DOCUMENT", "文件", "Document");

    /// <summary>批次. The root of the Merkle tree over a batch of verified files.</summary>
    public static readonly VerificationSubjectKind Batch = Known("BATCH", "批次", "Batch");

    /// <inheritdoc/>
    protected override IEnumerable<VerificationSubjectKind> List() => [CertificateIdentifier, Document, Batch];
}
