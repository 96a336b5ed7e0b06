using System.Text.Json;

namespace GovData.Testing;

/// <summary>The members an object may have by its schema and all that the schema is composed of.</summary>
internal sealed class KnownMembers
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private bool _open;

    public static KnownMembers Of(Schema schema, JsonValueKind kind)
    {
        var known = new KnownMembers();
        known.Gather(schema);
        if (kind == JsonValueKind.Object && known._names.Count == 0) known._open = true;
        return known;
    }

    public bool Allows(string name) => _open || _names.Contains(name);

    public override string ToString() => string.Join(", ", _names);

    private void Gather(Schema schema)
    {
        if (schema.AdditionalProperties is { } rest && !ReferenceEquals(rest, Schema.Nothing)) _open = true;
        _names.UnionWith(schema.Properties.Keys);
        if (schema.Reference is { } reference) Gather(reference);
        foreach (var part in schema.AllOf) Gather(part);
        foreach (var part in schema.AnyOf) Gather(part);
        foreach (var part in schema.OneOf) Gather(part);
    }
}
