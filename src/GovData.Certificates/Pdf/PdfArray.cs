using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>An array.</summary>
internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    public IReadOnlyList<PdfValue> Items { get; } = items;
}
