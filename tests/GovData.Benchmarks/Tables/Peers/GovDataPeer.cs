using System;
using GovData.Standards;
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
        var report = TableValidator.For(Entry(), options).ValidateFileAsync(path).GetAwaiter().GetResult();
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

    private static CatalogEntry Entry() => new()
    {
        Title = "参考表",
        Items =
        {
            new InformationItem { Name = "id_no", Type = ItemDataType.Character(18), Required = true, IsKey = true, Identifier = IdentifierKind.CitizenId },
            new InformationItem { Name = "name", Type = ItemDataType.Character(50), Required = true },
            new InformationItem { Name = "uscc", Type = ItemDataType.Character(18), Required = true, Identifier = IdentifierKind.SocialCreditCode },
            new InformationItem { Name = "address", Type = ItemDataType.Character(60) },
            new InformationItem { Name = "gender", Type = ItemDataType.Character(1), CodeSet = { "0", "1", "2", "9" } },
            new InformationItem { Name = "birth_date", Type = ItemDataType.Date, Required = true },
            new InformationItem { Name = "amount", Type = ItemDataType.Number(12, 2) },
            new InformationItem { Name = "quantity", Type = ItemDataType.Integer },
            new InformationItem { Name = "updated_at", Type = ItemDataType.DateTime, Required = true },
            new InformationItem { Name = "phone", Type = ItemDataType.Character(11) },
            new InformationItem { Name = "active", Type = ItemDataType.Logical },
            new InformationItem { Name = "remark", Type = ItemDataType.Character(200) },
        },
    };
}
