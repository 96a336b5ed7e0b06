using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>The signature fields of the interactive form (ISO 32000-1, 12.7): type and value are inherited, fields and their kids are each seen once.</summary>
internal sealed class PdfFields
{
    private readonly PdfObjects _objects;
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<int> _values = [];
    private readonly List<PdfSignature> _signatures = [];

    private PdfFields(PdfObjects objects) => _objects = objects;

    /// <summary>The signatures in the order of the form. A field that is signed but has no whole signature dictionary of its own in the file is a <see cref="FormatException"/>.</summary>
    public static IReadOnlyList<PdfSignature> Signatures(PdfObjects objects)
    {
        var fields = new PdfFields(objects);
        if (objects.Map(objects.Root["AcroForm"]) is { } form && objects.List(form["Fields"]) is { } all) fields.Read(all, new(null, null, ""), PdfBudget.Depth);
        return fields._signatures;
    }

    private void Read(PdfArray fields, Inherited above, int depth)
    {
        foreach (var one in fields.Items)
        {
            if (one is PdfReference reference && !_seen.Add(reference.To)) continue;
            if (_seen.Count > PdfBudget.Fields || depth == 0) throw new PdfBudget.SpentException();
            if (_objects.Map(one) is not { } field) continue;
            if (field.HasTwice) throw new FormatException("A field says a thing twice.");
            var type = (_objects.Resolve(field["FT"]) as PdfName)?.Value ?? above.Type;
            var name = _objects.Resolve(field["T"]) is PdfString text ? (above.Name.Length == 0 ? "" : above.Name + ".") + Shown(PdfStrings.Text(text.Bytes)) : above.Name;
            var value = field["V"] ?? (above.Type == "Sig" ? null : above.Value);
            if (type == "Sig" && value is not null) AddSignature(value, name, one);
            if (_objects.List(field["Kids"]) is { } kids) Read(kids, new(type, value, name), depth - 1);
        }
    }

    private void AddSignature(PdfValue value, string name, PdfValue field)
    {
        var place = value as PdfReference ?? field as PdfReference ?? throw new FormatException("A signature has no object of its own.");
        if (_objects.Resolve(value) is not { } dictionary || dictionary.IsWord("null")) return;
        if (!_objects.IsInFile(place.To) || !_values.Add(place.To)) throw new FormatException("A signature is in an object stream or is the value of two fields.");
        if (_signatures.Count == PdfBudget.Signatures) throw new PdfBudget.SpentException();
        _signatures.Add(PdfSignature.Read(name, dictionary) ?? throw new FormatException($"The signature in object {place.To} is not whole."));
    }

    /// <summary>A field's name as evidence and reports show it.</summary>
    private static string Shown(string name)
    {
        var kept = name.Length > 64 ? name.Substring(0, 64) : name;
        foreach (var one in kept)
            if (char.IsControl(one)) return "?";
        return kept;
    }

    /// <summary>What a field has from those above it.</summary>
    private readonly record struct Inherited(string? Type, PdfValue? Value, string Name);
}
