using System.Collections.Generic;

namespace GovData.Client;

/// <summary>算法 (algorithms a center understands), each list with the preferred one first.</summary>
public class CenterAlgorithms
{
    /// <summary>杂凑算法: <c>sm3</c>, <c>sha-256</c>.</summary>
    public IList<string> Digest { get; set => field = value ?? []; } = [];

    /// <summary>签名算法: <c>sm2-sm3</c>, <c>ecdsa-p256-sha256</c>.</summary>
    public IList<string> Signature { get; set => field = value ?? []; } = [];
}
