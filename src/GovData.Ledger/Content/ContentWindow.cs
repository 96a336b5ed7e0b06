using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using GovData.Client;
using GovData.Security;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>Some buckets that differ, with the center's rows in them: tells, row by row of the table, which of them differ.</summary>
internal sealed class ContentWindow(ContentTree tree, RowDigester digester, ContentReconciliation result, int mostNamed)
{
    private readonly BitArray _buckets = new(tree.Buckets);
    private readonly Dictionary<ContentDigest, StoredKey> _stored = [];
    private int _waiting;

    private bool HasRoom => result.Differences.Count + _waiting < mostNamed;

    public void Take(ContentBucket bucket)
    {
        var (from, below) = tree.RangeOf(bucket.Prefix);
        for (var at = from; at < below; at++) _buckets[at] = true;
    }

    public void Take(RowDigest row)
    {
        if (!_stored.TryGetValue(row.Key!, out var known)) _stored.Add(row.Key!, known = new StoredKey(row.Key!));
        known.Rows.Add(row.Row!);
    }

    public void Meet(CanonicalRow row, ContentDigest key, ContentDigest digest)
    {
        if (!_buckets[tree.Of(key)]) return;
        if (!_stored.TryGetValue(key, out var known))
        {
            result.OnlyHere++;
            if (HasRoom) result.Differences.Add(Named(row, ContentDifferenceKind.OnlyHere));
        }
        else if (!known.Rows.Remove(digest))
        {
            known.Others++;
            if (!HasRoom) return;
            known.Named.Add(Named(row, ContentDifferenceKind.OtherValues));
            _waiting++;
        }
    }

    /// <summary>Every row was met.</summary>
    public void Finish()
    {
        foreach (var known in _stored.Values.Where(known => known.Others > 0 || known.Rows.Count > 0))
        {
            var other = Math.Min(known.Others, known.Rows.Count);
            var left = known.Rows.Count - (int)other;
            (result.OtherValues, result.Repeated, result.OnlyThere) = (result.OtherValues + other, result.Repeated + known.Others - other, result.OnlyThere + left);
            for (var i = 0; i < known.Named.Count; i++)
            {
                if (i >= other) known.Named[i].Kind = ContentDifferenceKind.Repeated;
                result.Differences.Add(known.Named[i]);
                _waiting--;
            }
            for (var i = 0; i < left && HasRoom; i++)
                result.Differences.Add(new ContentDifference { Kind = ContentDifferenceKind.OnlyThere, KeyDigest = known.Key });
        }
    }

    private ContentDifference Named(CanonicalRow row, ContentDifferenceKind kind) =>
        new() { Kind = kind, Row = row.Row, SheetRow = row.SheetRow, Line = row.Line, Key = [.. digester.KeyOf(row.Values)] };
}
