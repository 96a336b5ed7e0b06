using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>A dictionary.</summary>
internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfValue> entries, bool hasTwice) : PdfValue
{
    public IReadOnlyDictionary<string, PdfValue> Entries { get; } = entries;

    /// <summary>Whether a key stands twice: readers differ in which they take.</summary>
    public bool HasTwice { get; } = hasTwice;

    public PdfValue? this[string key] => Entries.TryGetValue(key, out var value) ? value : null;

    public string? NameOf(string key) => (this[key] as PdfName)?.Value;
}
