namespace GovData.Testing;

/// <summary>What is wrong on purpose with one signature. Null = nothing.</summary>
internal sealed class SealFaults
{
    /// <summary>The SM2 user ID instead of the default one.</summary>
    public string? UserId { get; set; }

    /// <summary>The digest that is signed instead of the document's.</summary>
    public byte[]? DataHash { get; set; }

    /// <summary>The protected place (propertyInfo) instead of the signature's own.</summary>
    public string? PropertyInfo { get; set; }

    /// <summary>The version of the signature, which differs from the seal's.</summary>
    public int? SignatureVersion { get; set; }

    /// <summary>The name the seal gets after the maker signed it.</summary>
    public string? NameAfterMaking { get; set; }

    /// <summary>The algorithm identifier that is stated.</summary>
    public string? SignatureOid { get; set; }

    /// <summary>What the timestamp is made over instead of the signature value.</summary>
    public byte[]? TimestampedValue { get; set; }

    public DateTimeOffset? TimestampAt { get; set; }

    /// <summary>Who makes the timestamp.</summary>
    public TestIdentity? TimestampAuthority { get; set; }

    /// <summary>Whether the timestamp has the identifiers of GB/T 35275, and only one of its algorithms NULL as parameter.</summary>
    public bool HasGmTimestamp { get; set; }

    /// <summary>What happens to the finished timestamp.</summary>
    public Func<byte[], byte[]>? Timestamp { get; set; }

    /// <summary>Certificates beside the signer's in a SignedData.</summary>
    public IReadOnlyList<TestIdentity> MoreCertificates { get; set; } = [];

    /// <summary>What happens to the finished signature value.</summary>
    public Func<byte[], byte[]>? Value { get; set; }

    /// <summary>What stands as Seal.esl instead of the seal.</summary>
    public Func<byte[], byte[]>? SealFile { get; set; }

    /// <summary>What happens to Signature.xml before it is signed.</summary>
    public Func<string, string>? Xml { get; set; }

    /// <summary>The method of the reference digests, such as MD5.</summary>
    public string? CheckMethod { get; set; }
}
