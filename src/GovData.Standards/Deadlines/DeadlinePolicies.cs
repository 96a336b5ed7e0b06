using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Standards;

/// <summary>期限规定表. Named deadlines as configuration, so that a department sets what its rules say.</summary>
public sealed partial class DeadlinePolicies
{
    private readonly DeadlinePolicy[] policies;

    /// <summary>Makes a table of these policies alone.</summary>
    /// <param name="policies">The policies, each name once.</param>
    /// <exception cref="ArgumentException">Two have one name, or one is null.</exception>
    public DeadlinePolicies(IEnumerable<DeadlinePolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        this.policies = [.. policies];
        if (this.policies.Contains(null!)) throw new ArgumentException("A policy is null.", nameof(policies));
        if (this.policies.GroupBy(static policy => policy.Name, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
            throw new ArgumentException("Two deadlines are named '" + twice.Key + "'.", nameof(policies));
    }

    /// <summary>默认值. What is said to hold under 《政务数据共享条例》 (State Council Order 809) — every one unverified, none of Order 328. Check the text and set your own.</summary>
    public static DeadlinePolicies Unverified { get; } = new(
    [
        Said(UnconditionalReply, "无条件共享申请的答复", 1, 0, "第二十至二十二条"),
        Said(ConditionalReply, "有条件共享申请的答复", 10, 10, "第二十至二十二条；国发〔2016〕51号亦称 10 个工作日"),
        Said(Provision, "同意共享后的提供", 20, 0, "第二十至二十二条"),
        Said(CatalogUpdate, "目录变化后的更新", 10, 5, "第十七条"),
        Said(CatalogReview, "目录的审核发布", 2, 0, "第十七条"),
        Said(CorrectionReply, "数据校核申请的核实、更正和反馈", 10, 0, "第二十六条"),
    ]);

    /// <summary>无条件共享申请的答复. The name of the deadline for answering an application for unconditionally shared data.</summary>
    public const string UnconditionalReply = "sharing.unconditional-reply";

    /// <summary>有条件共享申请的答复. The name of the deadline for answering an application for conditionally shared data.</summary>
    public const string ConditionalReply = "sharing.conditional-reply";

    /// <summary>同意共享后的提供. The name of the deadline for giving the data once it was consented to.</summary>
    public const string Provision = "sharing.provision";

    /// <summary>目录变化后的更新. The name of the deadline for updating the catalog after a change.</summary>
    public const string CatalogUpdate = "catalog.update";

    /// <summary>目录的审核发布. The name of the deadline for reviewing and publishing a catalog update.</summary>
    public const string CatalogReview = "catalog.review";

    /// <summary>数据校核申请的反馈. The name of the deadline for verifying, correcting and reporting back on a correction request.</summary>
    public const string CorrectionReply = "correction.reply";

    /// <summary>The policies, in their order.</summary>
    public IReadOnlyList<DeadlinePolicy> All => policies;

    /// <summary>The policy with this name; null when there is none.</summary>
    /// <param name="name">For example <see cref="ConditionalReply"/>.</param>
    public DeadlinePolicy? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(policies, policy => policy.Name == name);
    }

    /// <summary>This table with further policies; one of a name already there takes its place.</summary>
    /// <param name="further">The policies, each name once.</param>
    public DeadlinePolicies With(params DeadlinePolicy[] further)
    {
        ArgumentNullException.ThrowIfNull(further);
        var own = new DeadlinePolicies(further);
        return new DeadlinePolicies(policies.Where(policy => own.Find(policy.Name) is null).Concat(further));
    }

    private static DeadlinePolicy Said(string name, string chinese, int days, int extension, string articles) =>
        new(name, chinese, days, extension, "《政务数据共享条例》" + articles + "（未核实）", isVerified: false);
}
