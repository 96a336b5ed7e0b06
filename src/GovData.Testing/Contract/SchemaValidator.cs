using System.Text.Json;

namespace GovData.Testing;

/// <summary>Checks a JSON element against a schema of the contract and says every breach by pointer and rule.</summary>
internal sealed class SchemaValidator
{
    public const string UnknownMember = "unknown-member";

    private readonly bool _closed;
    private readonly List<SchemaError> _errors = [];

    private SchemaValidator(bool closed) => _closed = closed;

    /// <summary>Checks a value. With <paramref name="closed"/> a member the schema does not name is a breach, unless the schema says otherwise itself.</summary>
    public static IReadOnlyList<SchemaError> Check(Schema schema, JsonElement value, bool closed)
    {
        var validator = new SchemaValidator(closed);
        validator.Value(schema, value, "", closed);
        return validator._errors;
    }

    private void Value(Schema schema, JsonElement value, string at, bool closeHere)
    {
        if (ReferenceEquals(schema, Schema.Nothing))
        {
            Fail(at, UnknownMember, $"The contract has no member '{at.Substring(at.LastIndexOf('/') + 1)}' here.");
            return;
        }
        if (schema.Types is { } types && !types.Any(t => SchemaType.Is(t, value)))
        {
            Fail(at, "type", $"Expected {string.Join(" or ", types)}, found {SchemaType.Of(value)}.");
            return;
        }
        if (schema.Reference is { } reference) Value(reference, value, at, closeHere: false);
        if (schema.Values is { } values && !values.Any(v => JsonElement.DeepEquals(v, value)))
            Fail(at, values.Count == 1 ? "const" : "enum", $"Expected {string.Join(", ", values.Select(v => v.GetRawText()).Take(20))}.");
        if (value.ValueKind == JsonValueKind.String) Text(schema, value.GetString()!, at);
        else if (value.ValueKind == JsonValueKind.Number) Number(schema, value.GetDecimal(), at);
        else if (value.ValueKind == JsonValueKind.Array) Array(schema, value, at);
        else if (value.ValueKind == JsonValueKind.Object) Object(schema, value, at, closeHere);
        foreach (var part in schema.AllOf) Value(part, value, at, closeHere: false);
        if (schema.AnyOf.Count > 0) Choice(schema.AnyOf, one: false, value, at);
        if (schema.OneOf.Count > 0) Choice(schema.OneOf, one: true, value, at);
    }

    /// <summary>Choices: the breaches told are those of the form that comes nearest.</summary>
    private void Choice(IReadOnlyList<Schema> forms, bool one, JsonElement value, string at)
    {
        var trials = forms.Select(form => Trial(form, value, at)).ToList();
        var fitting = trials.Count(t => t.Count == 0);
        if (fitting == 0) _errors.AddRange(trials.OrderBy(t => t.Count).First());
        else if (one && fitting > 1) Fail(at, "oneOf", $"Exactly one of {forms.Count} forms must fit; {fitting} do.");
    }

    private List<SchemaError> Trial(Schema schema, JsonElement value, string at)
    {
        var trial = new SchemaValidator(_closed);
        trial.Value(schema, value, at, closeHere: false);
        return trial._errors;
    }

    private void Text(Schema schema, string text, string at)
    {
        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            var length = text.Length - text.Count(char.IsLowSurrogate);
            if (length < schema.MinLength) Fail(at, "minLength", $"At least {schema.MinLength} characters are needed; there are {length}.");
            if (length > schema.MaxLength) Fail(at, "maxLength", $"At most {schema.MaxLength} characters are allowed; there are {length}.");
        }
        if (schema.Pattern is { } pattern && !pattern.IsMatch(text)) Fail(at, "pattern", $"The text does not match {pattern}.");
        if (schema.Format is { } format && !SchemaFormat.Fits(format, text)) Fail(at, "format", $"The text is not a {format}.");
    }

    private void Number(Schema schema, decimal number, string at)
    {
        if (number < schema.Minimum) Fail(at, "minimum", $"At least {schema.Minimum} is needed.");
        if (number > schema.Maximum) Fail(at, "maximum", $"At most {schema.Maximum} is allowed.");
    }

    private void Array(Schema schema, JsonElement array, string at)
    {
        var count = array.GetArrayLength();
        if (count < schema.MinItems) Fail(at, "minItems", $"At least {schema.MinItems} items are needed; there are {count}.");
        if (count > schema.MaxItems) Fail(at, "maxItems", $"At most {schema.MaxItems} items are allowed; there are {count}.");
        if (schema.Items is not { } items) return;
        var index = 0;
        foreach (var item in array.EnumerateArray()) Value(items, item, $"{at}/{index++}", _closed);
    }

    private void Object(Schema schema, JsonElement value, string at, bool closeHere)
    {
        foreach (var name in schema.Required)
            if (!value.TryGetProperty(name, out _)) Fail(JsonPointer.Step(at, name), "required", $"The member '{name}' is missing.");
        var known = closeHere ? KnownMembers.Of(schema, value.ValueKind) : null;
        foreach (var member in value.EnumerateObject())
        {
            if (schema.Properties.TryGetValue(member.Name, out var property)) Value(property, member.Value, JsonPointer.Step(at, member.Name), _closed);
            else if (schema.AdditionalProperties is { } rest) Value(rest, member.Value, JsonPointer.Step(at, member.Name), _closed);
            else if (known is not null && !known.Allows(member.Name))
                Fail(JsonPointer.Step(at, member.Name), UnknownMember, $"The contract has no member '{member.Name}' here; known are {known}.");
        }
    }

    private void Fail(string at, string rule, string message) => _errors.Add(new SchemaError(at, rule, message));
}
