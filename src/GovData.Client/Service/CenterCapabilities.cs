using System.Collections.Generic;

namespace GovData.Client;

/// <summary>中心能力 (what a center speaks). What it does not offer it refuses with <c>not-offered</c>.</summary>
public class CenterCapabilities
{
    /// <summary>Version of the contract the center speaks, such as <c>1.0</c>.</summary>
    public string Version { get; set; } = "";

    /// <summary>Which center answers; null when it does not say.</summary>
    public CenterIdentity? Center { get; set; }

    /// <summary>功能组: the profiles offered, such as <c>core</c>, <c>sharing</c>, <c>open-data</c>.</summary>
    public IList<string> Profiles { get; set => field = value ?? []; } = [];

    /// <summary>The algorithms the center understands.</summary>
    public CenterAlgorithms Algorithms { get; set => field = value ?? new(); } = new();

    /// <summary>Ways to sign in: <c>appkey</c>, <c>assertion</c>.</summary>
    public IList<string> GrantTypes { get; set => field = value ?? []; } = [];

    /// <summary>汇聚目标: where data may be submitted to, such as <c>DEPARTMENT_POOL</c>.</summary>
    public IList<string> Targets { get; set => field = value ?? []; } = [];

    /// <summary>Whether a profile is offered.</summary>
    /// <param name="profile">Its name, such as <c>sharing</c>.</param>
    public bool Offers(string profile) => Profiles.Contains(profile);

    /// <summary>The version and the profiles.</summary>
    public override string ToString() => $"{Version}: {string.Join(", ", Profiles)}";
}
