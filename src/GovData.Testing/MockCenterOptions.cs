using GovData.Security;

namespace GovData.Testing;

/// <summary>How a <see cref="MockCenter"/> is made; copied when it is.</summary>
public sealed class MockCenterOptions
{
    /// <summary>The clock. Default the system's; give a fake one to test without waiting.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The seed of all chance: ids, tokens and secrets are the same for the same seed and the same calls. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Whether members and parameters the contract does not know are refused. Default true.</summary>
    public bool IsStrict { get; set; } = true;

    /// <summary>Where parts lie until their submission is closed: a directory that is there. Default null: in memory.</summary>
    public string? PartsDirectory { get; set; }

    /// <summary>The key the center signs with; null makes an SM2 key.</summary>
    public SigningKey? SigningKey { get; set; }
}
