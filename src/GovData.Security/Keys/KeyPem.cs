using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Security;

/// <summary>Public keys as PEM blocks with their comment lines.</summary>
internal static class KeyPem
{
    public static string Write(VerificationKey key)
    {
        var text = new StringBuilder().Append("# key-id: ").Append(key.KeyId).Append('\n');
        if (key.Owner.Length > 0) text.Append("# owner: ").Append(key.Owner).Append('\n');
        if (key.Role is { } role) text.Append("# role: ").Append(role.Value).Append('\n');
        if (key.Sm2UserId != VerificationKey.DefaultSm2UserId) text.Append("# sm2-user-id: ").Append(key.Sm2UserId).Append('\n');
        return text.Append(Pem.Write(Pem.PublicKey, key.Spki)).ToString();
    }

    public static bool TryReadPublic(string? pem, [NotNullWhen(true)] out VerificationKey? key, [NotNullWhen(false)] out Refusal? reason)
    {
        key = null;
        if (!TryReadAll(pem, out var keys, out reason)) return false;
        key = keys[0];
        return true;
    }

    /// <summary>Every key of the text; false with the reason when one cannot be used or there is none.</summary>
    public static bool TryReadAll(string? pem, out List<VerificationKey> keys, [NotNullWhen(false)] out Refusal? reason)
    {
        keys = [];
        reason = KeyRefusals.NotPem;
        if (pem is null || !Pem.TryRead(pem, out var blocks)) return false;
        foreach (var block in blocks)
        {
            reason = Read(block, out var key);
            if (reason is not null) return false;
            keys.Add(key!);
        }
        reason = keys.Count == 0 ? KeyRefusals.NoPublicKey : null;
        return reason is null;
    }

    private static Refusal? Read(Pem.Block block, out VerificationKey? key)
    {
        key = null;
        if (block.Label != Pem.PublicKey) return KeyRefusals.OtherBlock(block.Label);
        if (EcDer.ReadPublicKey(block.Der, out var point) is not { } curve) return KeyRefusals.OtherKey;
        if (!curve.Has(point)) return KeyRefusals.OffCurve;
        var userId = Comment(block, "sm2-user-id") ?? VerificationKey.DefaultSm2UserId;
        if (!IsUserId(userId)) return KeyRefusals.UserId;
        key = new VerificationKey(curve, point, userId, Comment(block, "owner") ?? "", Comment(block, "role") is { } role ? KeyRole.Of(role) : null);
        return Comment(block, "key-id") is { } named && named != key.KeyId ? KeyRefusals.OtherKeyId(named, key.KeyId) : null;
    }

    public static bool IsUserId(string? userId) => userId?.Length is > 0 and < 8192 && userId.All(c => c is > ' ' and < (char)127);

    private static string? Comment(Pem.Block block, string name) =>
        block.Comments.LastOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?.Substring(name.Length + 1).Trim();
}
