namespace GovData.Testing;

/// <summary>目录 · draft → submitted → returned / approved → published.</summary>
internal static class CatalogStates
{
    public static readonly Transitions List = new("catalog list",
        ("SUBMITTED", "approve", "APPROVED"),
        ("SUBMITTED", "return", "RETURNED"),
        ("APPROVED", "publish", "PUBLISHED"));

    public static readonly Transitions Draft = new("draft",
        ("DRAFT", "save", "DRAFT"),
        ("RETURNED", "save", "DRAFT"),
        ("DRAFT", "submit", "SUBMITTED"),
        ("RETURNED", "submit", "SUBMITTED"),
        ("SUBMITTED", "return", "RETURNED"),
        ("SUBMITTED", "approve", "APPROVED"),
        ("APPROVED", "publish", "PUBLISHED"));
}
