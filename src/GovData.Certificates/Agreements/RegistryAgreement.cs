using System;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>
/// 本地与证照库一致性 (what a file's own verdict and the registry's answer say together): a file can be signed without fault and its certificate cancelled since, which is a verdict of
/// its own, such as <c>LOCAL_VALID_REGISTRY_CANCELLED</c>.
/// </summary>
public sealed class RegistryAgreement
{
    private RegistryAgreement(CertificateVerdict local, ElectronicCertificateState? state, VerificationStatus status, VerificationCode code)
    {
        (Status, Code) = (status, code.Code);
        Name = $"LOCAL_{local.Status.Value}_REGISTRY_{state?.Value ?? ElectronicCertificateState.Unknown.Value}";
    }

    /// <summary>The verdict of both together; only VALID is a yes.</summary>
    public VerificationStatus Status { get; }

    /// <summary><c>registry.agrees</c>, <c>registry.conflict</c>, <c>registry.unknown</c> or <c>registry.other</c>.</summary>
    public string Code { get; }

    /// <summary>Both by name, such as <c>LOCAL_VALID_REGISTRY_CANCELLED</c>.</summary>
    public string Name { get; }

    /// <summary>Compares.</summary>
    /// <param name="local">The verdict on the file.</param>
    /// <param name="registry">The verdict on the registry's signed answer; null while there is none, which is INDETERMINATE and to be asked again.</param>
    public static RegistryAgreement Of(CertificateVerdict local, ReceiptVerdict? registry)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (registry?.State is not { } state || state == ElectronicCertificateState.Unknown) return Unknown(local, ContentCodes.RegistryUnknown);
        if (local.Identifier is not { } identifier || registry.Identifier != identifier) return Unknown(local, ContentCodes.RegistryOther);
        if (state == ElectronicCertificateState.Valid && registry.IsValid) return new(local, state, local.Status, ContentCodes.RegistrySame);
        return new(local, state, VerificationStatus.Invalid, ContentCodes.RegistryConflict);
    }

    /// <summary>The name and the verdict.</summary>
    public override string ToString() => $"{Name}: {Status.Value}";

    private static RegistryAgreement Unknown(CertificateVerdict local, VerificationCode code) =>
        new(local, null, local.IsValid ? VerificationStatus.Indeterminate : local.Status, code);
}
