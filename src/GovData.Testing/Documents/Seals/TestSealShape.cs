namespace GovData.Testing;

/// <summary>签名值的结构 · The structure of a signature value.</summary>
public enum TestSealShape
{
    /// <summary>SES_Signature of GB/T 38540-2020, version 4.</summary>
    SesV4,

    /// <summary>SES_Signature of GM/T 0031-2014, version 1.</summary>
    SesV1,

    /// <summary>SES_Signature with a seal of version 5, as seen in the field after GM/T 0031-2025.</summary>
    SesV5,

    /// <summary>GB/T 35275 SignedData whose content is the SM3 digest of what is signed, without attributes.</summary>
    SignedDataOfDigest,

    /// <summary>GB/T 35275 SignedData without content, with signed attributes.</summary>
    SignedDataWithAttributes,
}
