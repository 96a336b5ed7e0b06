using GovData.Security;

namespace GovData.Testing;

/// <summary>部门 · A department as the mock center knows it, with the credential material its own system needs to call.</summary>
public sealed class MockDepartment
{
    internal MockDepartment(string code, string division, string name, int level)
    {
        Code = code;
        Division = division;
        Name = name;
        Level = level;
    }

    /// <summary>统一社会信用代码 · The department's social credit code.</summary>
    public string Code { get; }

    /// <summary>行政区划代码 · The division it belongs to.</summary>
    public string Division { get; }

    /// <summary>The department's name.</summary>
    public string Name { get; }

    /// <summary>The level of trust: 0 appKey and secret, 1 a P-256 key, 2 an SM2 key, 3 an SM2 key in a device.</summary>
    public int Level { get; }

    /// <summary>The appKey of level 0; every department has one.</summary>
    public string AppKey { get; internal set; } = "";

    /// <summary>The secret to the appKey.</summary>
    public string AppSecret { get; internal set; } = "";

    /// <summary>The private key, where the mock made it (levels 1 and 2 without a key of one's own); otherwise null.</summary>
    public SoftwareSigningKey? SigningKey { get; internal set; }

    /// <summary>The public key the center verifies with; null at level 0.</summary>
    public VerificationKey? VerificationKey { get; internal set; }

    /// <summary>The requester id (rid) on the national exchange.</summary>
    public string ExchangeId { get; internal set; } = "";

    /// <summary>The appKey on the national exchange, which signs the refreshing of the secret.</summary>
    public string ExchangeAppKey { get; internal set; } = "";

    /// <summary>The code and the name; never a credential.</summary>
    public override string ToString() => $"{Code} {Name} (level {Level})";
}
