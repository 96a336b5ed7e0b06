using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>码表. One of the codes, byte for byte.</summary>
internal readonly struct CodeSetRule : ICellRule
{
    private readonly byte[][]?[] buckets;

    private readonly QualityRule rule;
    private readonly bool[] isCode = new bool[256];

    public CodeSetRule(IEnumerable<string> codes, TextForm form, QualityRule rule)
    {
        this.rule = rule;
        var all = new HashSet<string>(codes, StringComparer.Ordinal);
        var size = 16;
        while (size < 2 * all.Count) size *= 2;
        buckets = new byte[size][][];
        foreach (var code in all)
        {
            var bytes = form.Encode(code);
            if (bytes.Length == 1) isCode[bytes[0]] = true;
            ref var bucket = ref buckets[HashOf(bytes) & (uint)(size - 1)];
            bucket = bucket is null ? [bytes] : [.. bucket, bytes];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => value.Length == 1 ? isCode[value[0]] : IsLongCode(value);

    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : new(rule);

    [MethodImpl(Kernels.Hot)]
    private bool IsLongCode(ReadOnlySpan<byte> value)
    {
        if (buckets[HashOf(value) & (uint)(buckets.Length - 1)] is { } bucket)
            foreach (var code in bucket)
                if (value.SequenceEqual(code)) return true;
        return false;
    }

    /// <summary>FNV-1a.</summary>
    private static uint HashOf(ReadOnlySpan<byte> value)
    {
        var hash = 2166136261;
        foreach (var b in value) hash = (hash ^ b) * 16777619;
        return hash;
    }
}
