namespace GovData.Validation;

/// <summary>模板. The workbook a department starts from.</summary>
internal static class CatalogTemplate
{
    /// <summary>What the title of the example begins with; an import passes over it.</summary>
    public const string ExampleMark = "（示例）";
}
