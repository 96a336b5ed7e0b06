using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>核验策略 (by what rules a certificate file is judged). A receipt names it, so the same file can be judged in the same way years later.</summary>
public sealed class VerificationPolicy
{
    private readonly HashSet<PolicySwitch> _switches;

    private VerificationPolicy(string name, IEnumerable<PolicySwitch> switches, ContainerLimits limits) =>
        (Name, _switches, Limits) = (name, [.. switches], limits);

    /// <summary>严格: every class of attack and every defect is refused; only the deviations that cannot be abused are accepted, as named warnings.</summary>
    public static VerificationPolicy Strict { get; } = new("strict", [], ContainerLimits.Default);

    /// <summary>现场: strict, but for the named switches.</summary>
    public static VerificationPolicy Field { get; } = new("field",
        [PolicySwitch.GbkNames, PolicySwitch.MixedVersions, PolicySwitch.OtherType, PolicySwitch.UnstatedDigest, PolicySwitch.UncoveredResources, PolicySwitch.OtherParameters], ContainerLimits.Default);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it lets pass, in order.</summary>
    public IReadOnlyList<PolicySwitch> Switches => [.. _switches.OrderBy(one => one)];

    /// <summary>The limits of containers; a copy each time.</summary>
    public ContainerLimits ContainerLimits => Limits.Copy();

    internal ContainerLimits Limits { get; }

    /// <summary>Name, edition and, where they are not those of the name, switches, as a receipt states them: <c>strict/1</c>.</summary>
    public string Id => Name + "/1" + (Name == Strict.Name || _switches.Count == Field._switches.Count ? "" : "+" + string.Join("+", Switches));

    /// <summary>Strict, but for these switches.</summary>
    /// <param name="switches">What is let pass.</param>
    public static VerificationPolicy FieldWith(params PolicySwitch[] switches)
    {
        ArgumentNullException.ThrowIfNull(switches);
        return new("field", switches, ContainerLimits.Default);
    }

    /// <summary>The same policy with other limits.</summary>
    /// <param name="limits">The limits; all above zero.</param>
    public VerificationPolicy WithLimits(ContainerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        limits.Check();
        return new(Name, _switches, limits.Copy()) { ChecksCoverage = ChecksCoverage };
    }

    /// <summary>Whether it lets this pass.</summary>
    /// <param name="one">The switch.</param>
    public bool Allows(PolicySwitch one) => _switches.Contains(one);

    /// <summary>Whether it is looked at what nobody signed. Only the proof that this is needed switches it off.</summary>
    internal bool ChecksCoverage { get; private init; } = true;

    /// <summary>The same policy, blind for what is uncovered.</summary>
    internal VerificationPolicy WithoutCoverage() => new(Name, _switches, Limits) { ChecksCoverage = false };

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
