using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Security;

/// <summary>受信任的公钥 (public keys taken on trust), pinned in a PEM file and never fetched over the channel they protect.</summary>
/// <remarks>Each block of the file may be preceded by the comment lines <c># key-id:</c> (checked), <c># owner:</c> and <c># role:</c>. Only a key of
/// <c># role: CENTER</c> verifies what the center signs: a department's key makes no receipt. Reading by many threads is safe once filled.</remarks>
public sealed class TrustedKeys
{
    private readonly Dictionary<string, VerificationKey> _keys = new(StringComparer.Ordinal);

    /// <summary>The keys given, or none.</summary>
    /// <param name="keys">Keys to trust.</param>
    public TrustedKeys(params VerificationKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys) Add(key);
    }

    /// <summary>All the keys, in the order of their IDs.</summary>
    public IReadOnlyList<VerificationKey> Keys => [.. _keys.Values.OrderBy(key => key.KeyId, StringComparer.Ordinal)];

    /// <summary>Reads the text of a trust file.</summary>
    /// <param name="pem">The text, possibly null.</param>
    /// <param name="keys">The keys, when all can be used.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryParse(string? pem, [NotNullWhen(true)] out TrustedKeys? keys, [NotNullWhen(false)] out Refusal? reason)
    {
        keys = KeyPem.TryReadAll(pem, out var found, out reason) ? new TrustedKeys([.. found]) : null;
        return reason is null && keys is not null;
    }

    /// <summary>Reads a trust file.</summary>
    /// <param name="path">The PEM file.</param>
    /// <exception cref="FormatException">A block cannot be used; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static TrustedKeys Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return TryParse(File.ReadAllText(path), out var keys, out var reason) ? keys : throw new FormatException(Path.GetFileName(path) + ": " + reason);
    }

    /// <summary>Writes a trust file.</summary>
    /// <param name="path">The PEM file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or is a folder.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToPem(), new UTF8Encoding(false));
    }

    /// <summary>The text of the trust file.</summary>
    public string ToPem() => string.Join("\n", Keys.Select(key => key.ToPem()));

    /// <summary>Takes a key on trust; one that is there already keeps its place and takes the new owner.</summary>
    /// <param name="key">The key.</param>
    public void Add(VerificationKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _keys[key.KeyId] = key;
    }

    /// <summary>The key of that ID, or null.</summary>
    /// <param name="keyId">The key's ID.</param>
    public VerificationKey? Find(string? keyId) => keyId is not null && _keys.TryGetValue(keyId, out var key) ? key : null;
}
