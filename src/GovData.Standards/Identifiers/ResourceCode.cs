using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

/// <summary>信息资源代码 (发改高技术〔2017〕1272号, core element 3). Front segment (类, 项, 目, 细目) and sequence, for example <c>307005012/000001</c>.</summary>
/// <remarks>The separator <c>/</c> is that of practice (unverified in the guide). Without it the last six digits are taken for the sequence.</remarks>
public readonly partial struct ResourceCode : IEquatable<ResourceCode>
{
    private readonly string? front;
    private readonly string? sequence;

    private ResourceCode(string front, string sequence)
    {
        this.front = front;
        this.sequence = sequence;
    }

    /// <summary>The code with its separator; empty for the default.</summary>
    public string Value => front is null ? "" : front + "/" + sequence;

    /// <summary>前段码. The classification: one digit 类, two digits 项, three digits 目, then 细目.</summary>
    public string Front => front ?? "";

    /// <summary>后段码 (顺序码). The sequence, leading zeros kept.</summary>
    public string Sequence => sequence ?? "";

    /// <summary>类. 1 基础信息资源, 2 主题信息资源, 3 部门信息资源; 0 for the default.</summary>
    public int Class => front is null ? 0 : front[0] - '0';

    /// <summary>项. The first three digits, for example <c>307</c> 省（自治区、直辖市）和计划单列市.</summary>
    public string Item => front is null ? "" : front.Substring(0, 3);

    /// <summary>目. The first six digits, for example <c>307005</c> 重庆市.</summary>
    public string Catalogue => front is null ? "" : front.Substring(0, 6);

    /// <summary>细目. What follows the first six digits; locally defined, may be empty.</summary>
    public string SubItem => front is null ? "" : front.Substring(6);

    /// <summary>Whether both are the same code, however separated.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(ResourceCode left, ResourceCode right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(ResourceCode left, ResourceCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ResourceCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ResourceCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code with its separator.</summary>
    public override string ToString() => Value;
}
