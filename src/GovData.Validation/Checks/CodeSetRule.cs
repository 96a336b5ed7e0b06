using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovData.Validation;

/// <summary>码表. One of the codes, byte for byte.</summary>
internal readonly struct CodeSetRule : ICellRule
{
    private readonly byte[][]?[] buckets;

    public CodeSetRule(IEnumerable<string> codes)
    {
        var all = new HashSet<string>(codes, StringComparer.Ordinal);
        var size = 16;
        while (size < 2 * all.Count) size *= 2;
        buckets = new byte[size][][];
        foreach (var code in all)
        {
            var bytes = Encoding.UTF8.GetBytes(code);
            ref var bucket = ref buckets[HashOf(bytes) & (uint)(size - 1)];
            bucket = bucket is null ? [bytes] : [.. bucket, bytes];
        }
    }

    [MethodImpl(Kernels.Hot)]
    public QualityRule? Judge(ReadOnlySpan<byte> value)
    {
        if (buckets[HashOf(value) & (uint)(buckets.Length - 1)] is { } bucket)
            foreach (var code in bucket)
                if (value.SequenceEqual(code)) return null;
        return CellRules.CodeSet;
    }

    public string? Reason(ReadOnlySpan<byte> value) => null;

    /// <summary>FNV-1a.</summary>
    private static uint HashOf(ReadOnlySpan<byte> value)
    {
        var hash = 2166136261;
        foreach (var b in value) hash = (hash ^ b) * 16777619;
        return hash;
    }
}
