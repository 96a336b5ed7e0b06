using System;
using System.Collections.Generic;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>
/// 电子证照 (a certificate's metadata and face as the center's registry has them, GB/T 36903-2018). It is told, not proved: what a matter rests on is verified
/// (<see cref="ElectronicCertificatesClient.VerifyAsync"/>), which gives a receipt.
/// </summary>
public class RegisteredCertificate
{
    /// <summary>证照标识 (ZZBS), GB/T 36904-2018.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>证照名称 (ZZMC).</summary>
    public string Name { get; set; } = "";

    /// <summary>证照类型代码 (ZZLXDM), 21 characters.</summary>
    public string CertificateType { get; set; } = "";

    /// <summary>证照编号 (ZZBH).</summary>
    public string Number { get; set; } = "";

    /// <summary>颁发机构 (ZZBFJG).</summary>
    public string IssuerName { get; set; } = "";

    /// <summary>颁发机构代码 (ZZBFJGDM).</summary>
    public string IssuerCode { get; set; } = "";

    /// <summary>颁发日期 (ZZBFRQ).</summary>
    public CivilDate IssuedOn { get; set; }

    /// <summary>有效期起始日期 (ZZYXQQSRQ); null where the certificate states none.</summary>
    public CivilDate? ValidFrom { get; set; }

    /// <summary>有效期截止日期 (ZZYXQJZRQ), the last day; null where it has no end.</summary>
    public CivilDate? ValidTo { get; set; }

    /// <summary>证照状态: its state at the issuer.</summary>
    public ElectronicCertificateState State { get; set; } = ElectronicCertificateState.Unknown;

    /// <summary>持证主体: its holders, one or more.</summary>
    public IList<CertificateHolder> Holders { get; set => field = value ?? []; } = [];

    /// <summary>照面信息: the fields on its face, value by name; empty where the center gives none.</summary>
    public IDictionary<string, string?> Face { get; set => field = value ?? new Dictionary<string, string?>(StringComparer.Ordinal); } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Name and state; never whose it is.</summary>
    public override string ToString() => $"{Name} {State}";
}
