namespace GovData.Certificates;

/// <summary>放宽项 (one thing that a field-tolerant policy lets pass, as a warning that names the deviation). What no switch names is never let pass.</summary>
public enum PolicySwitch
{
    /// <summary>条目名称按 GBK 读取. Entry names that are not UTF-8 are read as GBK (<c>names.encoding</c>).</summary>
    GbkNames,

    /// <summary>签章与印章版本不一致. Signature and seal of different versions (<c>versions.differ</c>).</summary>
    MixedVersions,

    /// <summary>声明类型与结构不符. The list says Seal and the value is a GB/T 35275 SignedData, or the other way round (<c>shape.type-differs</c>).</summary>
    OtherType,

    /// <summary>未声明摘要算法. No CheckMethod is stated: SM3 is tried (<c>digest.weak</c>).</summary>
    UnstatedDigest,

    /// <summary>字体等资源未受保护. Fonts and images of resources are covered by no signature (<c>coverage.reachable-uncovered</c>): INDETERMINATE instead of INVALID.</summary>
    UncoveredResources,

    /// <summary>算法参数写法不同. A signature algorithm without parameters writes NULL where it usually leaves them out, or the other way round (<c>cms.parameters</c>).</summary>
    OtherParameters,
}
