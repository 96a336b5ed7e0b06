using System;
using GovData.Validation;

namespace GovData.Benchmarks.Tables;

/// <summary>The validator under test: every rule, the digest of the file, samples and report included.</summary>
internal static class GovDataPeer
{
    public static long Judge(string path, int threads, FindingCounts counts) =>
        Judge(path, new TableValidationOptions { Threads = threads, Encoding = path.EndsWith(".gb.csv", StringComparison.Ordinal) ? TableEncoding.Gb18030 : null }, counts);

    /// <summary>With 64 MB for unique keys; what doesn't fit goes to disk.</summary>
    public static long JudgeCapped(string path, FindingCounts counts) => Judge(path, new TableValidationOptions { KeyMemory = 64 << 20 }, counts);

    private static long Judge(string path, TableValidationOptions options, FindingCounts counts)
    {
        var report = TableValidator.For(ReferenceEntry.Entry, options).ValidateFileAsync(path).GetAwaiter().GetResult();
        foreach (var count in report.Counts) counts.Add(count.Item ?? "", RuleOf(count.Rule), checked((int)count.Count));
        return report.Rows;
    }

    private static string RuleOf(string rule) => rule switch
    {
        "identifier.citizen-id" => "rid",
        "identifier.social-credit-code" => "uscc",
        "key.unique" => "unique",
        "length.max" => "length",
        "code-set" => "code",
        "type.date" => "date",
        "type.date-time" => "datetime",
        "type.decimal" or "number.digits" => "decimal",
        "type.integer" => "integer",
        "type.logical" => "boolean",
        _ => rule,
    };
}
