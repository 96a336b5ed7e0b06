using System.Collections.Generic;
using System.Linq;

namespace GovData.Client;

/// <summary>Every operation of the contract that this client speaks, in the order of the chain. A test holds it equal to the contract's available operations.</summary>
public static class CenterOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CenterOperation> All { get; } =
    [
        CoreOperations.IssueToken,
        .. ServiceOperations.All,
        .. CatalogOperations.All,
        .. ResponsibilityOperations.All,
        .. SubmissionOperations.All,
        .. SharingOperations.All,
        .. ElectronicCertificateOperations.All,
        .. OpenDataOperations.All,
        .. SupervisionOperations.All,
    ];

    /// <summary>The operation with an id; null when there is none.</summary>
    public static CenterOperation? Find(string id) => All.FirstOrDefault(operation => operation.Id == id);
}
