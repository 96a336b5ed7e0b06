using GovData.Client;
using GovData.Standards;
using GovData.Validation;

namespace QuickStart;

/// <summary>What a later link needs of an earlier one.</summary>
internal sealed class Story
{
    public CatalogEntry Entry { get; set; } = new();

    public ResponsibilityLine Line { get; set; } = new();

    /// <summary>The rows of the clean table: what is stored, opened and reported must be as many.</summary>
    public long Rows { get; set; }

    /// <summary>The findings in the file with broken rows.</summary>
    public QualityReport? BrokenReport { get; set; }
}
