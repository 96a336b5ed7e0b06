using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovData.Testing;

/// <summary>One compiled JSON schema of the contract. What is not stated is null and not checked.</summary>
internal sealed class Schema
{
    public string? Name { get; set; }

    public Schema? Reference { get; set; }

    public IReadOnlyList<string>? Types { get; set; }

    public IReadOnlyDictionary<string, Schema> Properties { get; set; } = new Dictionary<string, Schema>();

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>Null = not stated; <see cref="Nothing"/> = forbidden.</summary>
    public Schema? AdditionalProperties { get; set; }

    public Schema? Items { get; set; }

    public IReadOnlyList<JsonElement>? Values { get; set; }

    public Regex? Pattern { get; set; }

    public string? Format { get; set; }

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public IReadOnlyList<Schema> OneOf { get; set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; set; } = [];

    public IReadOnlyList<Schema> AllOf { get; set; } = [];

    /// <summary>The schema nothing satisfies, JSON Schema's <c>false</c>.</summary>
    public static Schema Nothing { get; } = new() { Name = "false" };

    /// <summary>The schema everything satisfies, JSON Schema's <c>true</c>.</summary>
    public static Schema Anything { get; } = new() { Name = "true" };
}
