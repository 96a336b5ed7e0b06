using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>清单导入结果. The entries of a list, and what of the sheet could not be read or understood.</summary>
public class CatalogImport
{
    /// <summary>The entries, in the order of the sheet. They are not judged yet: <see cref="CatalogValidator.ValidateList"/> does that.</summary>
    public IList<CatalogEntry> Entries { get; set; } = new List<CatalogEntry>();

    /// <summary>Findings about the sheet: the row is counted from 1 below the header, the item is the column.</summary>
    public QualityReport Report { get; set; } = new();

    /// <summary>How many entries and findings.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Entries?.Count ?? 0} entries, {Report?.Counts?.Count ?? 0} kinds of findings");
}
