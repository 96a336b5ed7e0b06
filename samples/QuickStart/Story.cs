using GovData.Client;
using GovData.Standards;
using GovData.Validation;

namespace QuickStart;

/// <summary>What a later link needs of an earlier one.</summary>
internal sealed class Story
{
    public CatalogEntry Entry { get; set; } = new();

    public ResponsibilityLine Line { get; set; } = new();

    /// <summary>The findings in the file with broken rows.</summary>
    public QualityReport? BrokenReport { get; set; }
}
