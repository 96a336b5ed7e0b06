using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>Looks for a path to an anchor; bounded in length and in signatures verified. Two authorities of one name are both tried.</summary>
internal sealed class CertificatePathSearch(ILookup<string, Certificate> bySubject, HashSet<ContentDigest> anchors, IReadOnlyList<Certificate> others)
{
    private const int Longest = 8, MostVerified = 64;

    private int _verified;

    public CertificatePath? From(Certificate leaf)
    {
        var path = new List<Certificate> { leaf };
        return Reach(path) ? new(path) : null;
    }

    private bool Reach(List<Certificate> path)
    {
        var last = path[path.Count - 1];
        if (anchors.Contains(last.Digest)) return true;
        if (path.Count == Longest) return false;
        foreach (var authority in bySubject[last.Issuer].Concat(others.Where(other => other.Subject == last.Issuer)))
        {
            if (path.Any(one => one.Digest.Equals(authority.Digest)) || ++_verified > MostVerified || !authority.Verifies(last)) continue;
            path.Add(authority);
            if (Reach(path)) return true;
            path.RemoveAt(path.Count - 1);
        }
        return false;
    }
}
