using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>Takes every finding, not only the samples that a report keeps.</summary>
internal abstract class FindingList : IDisposable
{
    /// <summary>Where findings go; null when nobody wants all of them.</summary>
    public static FindingList? Of(params FindingList?[] lists)
    {
        var wanted = lists.OfType<FindingList>().ToArray();
        return wanted.Length > 1 ? new Several(wanted) : wanted.FirstOrDefault();
    }

    public abstract void Write(Finding finding);

    /// <summary>The findings of one batch, in the order of rows and items.</summary>
    public void Write(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Row).ThenBy(finding => finding.Place.Index)) Write(finding);
    }

    public abstract void Dispose();

    private sealed class Several(FindingList[] lists) : FindingList
    {
        public override void Write(Finding finding)
        {
            foreach (var list in lists) list.Write(finding);
        }

        public override void Dispose()
        {
            foreach (var list in lists) list.Dispose();
        }
    }
}
