using System.Collections.Generic;

namespace GovData.Client;

/// <summary>算法 (algorithms a center understands), each list with the preferred one first.</summary>
public class CenterAlgorithms
{
    /// <summary>杂凑算法: <c>sm3</c>, <c>sha-256</c>.</summary>
    public IList<string> Digest { get; set => field = value ?? []; } = [];

    /// <summary>签名算法: <c>sm2-sm3</c>, <c>ecdsa-p256-sha256</c>.</summary>
    public IList<string> Signature { get; set => field = value ?? []; } = [];

    /// <summary>压缩算法 of parts: <c>zstd</c>, <c>gzip</c>; none where the center takes no compressed parts.</summary>
    public IList<string> Compression { get; set => field = value ?? []; } = [];

    /// <summary>加密算法 of parts: <c>sm4-gcm</c>; none where the center takes no encrypted parts.</summary>
    public IList<string> Encryption { get; set => field = value ?? []; } = [];
}
