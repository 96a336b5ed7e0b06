using System;
using System.Linq;

namespace GovData.Security;

/// <summary>The one DER form of keys that is written: uncompressed point, named curve. Both curves' OIDs are eight bytes, so a prefix says it all.</summary>
internal static class EcDer
{
    private static readonly byte[] SpkiHead = Convert.FromHexString("3059301306072a8648ce3d02010608");
    private static readonly byte[] BitStringHead = Convert.FromHexString("034200");
    private static readonly byte[] Pkcs8Head = Convert.FromHexString("308187020100301306072a8648ce3d02010608");
    private static readonly byte[] ScalarHead = Convert.FromHexString("046d306b0201010420");
    private static readonly byte[] PointHead = Convert.FromHexString("a144034200");

    public const int PointLength = 65;

    public static byte[] PublicKey(Curve curve, byte[] point) => [.. SpkiHead, .. curve.Oid, .. BitStringHead, .. point];

    public static byte[] PrivateKey(Curve curve, byte[] scalar, byte[] point) =>
        [.. Pkcs8Head, .. curve.Oid, .. ScalarHead, .. scalar, .. PointHead, .. point];

    /// <summary>The curve and the point of a SubjectPublicKeyInfo; no curve when it is not in the one form.</summary>
    public static Curve? ReadPublicKey(ReadOnlySpan<byte> spki, out byte[] point)
    {
        point = [];
        var head = SpkiHead.Length + 8 + BitStringHead.Length;
        if (spki.Length != head + PointLength || !spki.StartsWith(SpkiHead) || !spki.Slice(head - 3, 3).SequenceEqual(BitStringHead)) return null;
        var oid = spki.Slice(SpkiHead.Length, 8).ToArray();
        point = spki.Slice(head).ToArray();
        return Curve.All.FirstOrDefault(curve => curve.Oid.AsSpan().SequenceEqual(oid));
    }
}
