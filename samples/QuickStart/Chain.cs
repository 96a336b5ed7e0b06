using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using QuickStart.Links;

namespace QuickStart;

/// <summary>目录 → 责任清单 → 汇聚 → 共享 → 采信 → 开放 → 监督.</summary>
internal static class Chain
{
    public static IReadOnlyList<Func<Stage, CancellationToken, Task<LinkResult>>> Links { get; } =
    [
        CatalogLink.RunAsync,
        ResponsibilitiesLink.RunAsync,
        SubmissionLink.RunAsync,
        SharingLink.RunAsync,
        CertificateLink.RunAsync,
        OpenDataLink.RunAsync,
        SupervisionLink.RunAsync,
    ];

    public static bool IsWhole(IReadOnlyList<LinkResult> chain) => chain.Count == Links.Count && chain.All(link => link.Holds);
}
