using System;

namespace GovData.Client;

/// <summary>应用密钥: the name and secret a center gave a department.</summary>
public sealed class AppKey
{
    /// <summary>Makes a key.</summary>
    /// <exception cref="ArgumentException">A part is empty.</exception>
    public AppKey(string name, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        (Name, Secret) = (name, secret);
    }

    /// <summary>The key's name, sent with every sign-in.</summary>
    public string Name { get; }

    internal string Secret { get; }

    /// <summary>Names the type only.</summary>
    public override string ToString() => nameof(AppKey);
}
