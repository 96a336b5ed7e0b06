using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation.Tests;

/// <summary>Catalog entries for tests, and tables judged by them.</summary>
internal static class Entry
{
    public static CatalogEntry Of(params InformationItem[] items) =>
        new() { Code = "307005012/000001", Title = "行政许可", Version = 3, Items = [.. items] };

    public static InformationItem Item(string name, string type, bool required = false, bool key = false, IdentifierKind? identifier = null,
        string? english = null, bool sensitive = false, params string[] codes) => new()
        {
            Name = name,
            EnglishName = english,
            Type = ItemDataType.Of(type),
            Required = required,
            IsKey = key,
            Identifier = identifier,
            IsSensitive = sensitive,
            CodeSet = [.. codes],
        };

    public static Task<QualityReport> JudgeAsync(this CatalogEntry entry, string csv, TableValidationOptions? options = null) =>
        entry.JudgeAsync(Encoding.UTF8.GetBytes(csv), options);

    public static Task<QualityReport> JudgeAsync(this CatalogEntry entry, byte[] csv, TableValidationOptions? options = null, int piece = int.MaxValue) =>
        TableValidator.For(entry, options ?? new TableValidationOptions()).ValidateAsync(new PiecewiseStream(csv, piece));

    /// <summary>Each count as <c>item rule count</c>.</summary>
    public static IEnumerable<string> Lines(this QualityReport report) => report.Counts.Select(count => $"{count.Item} {count.Rule} {count.Count}");
}
