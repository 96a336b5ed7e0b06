using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Client;

/// <summary>
/// Reads an answer of the contract. Members it does not know are passed over, missing ones keep their defaults; but an answer none of whose members the
/// contract knows (a gateway's error wrapped in 200, say) is no answer of this contract. What is known of the type is asked for with the first answer: a client has
/// many operations, and who uses one does not pay for all.
/// </summary>
internal sealed class AnswerReader<T>(Func<JsonTypeInfo<T>> type)
{
    private readonly Lazy<JsonTypeInfo<T>> _type = new(type);
    private byte[][]? _members;

    public JsonTypeInfo<T> Type => _type.Value;

    /// <summary>Reads the body; false when it is not such an answer, with the member that has another form than the contract's, if it is one.</summary>
    public bool TryRead(ReadOnlySpan<byte> body, out T? answer, out string? fault)
    {
        (answer, fault) = (default, null);
        try
        {
            if (!Recognise(body)) return false;
            answer = JsonSerializer.Deserialize(body, Type);
            return answer is not null;
        }
        catch (JsonException e)
        {
            fault = Fault(e);
            return false;
        }
    }

    /// <summary>The SDK's own reasons in full; of others only the place: their texts are nobody's who knows the contract. Never a value.</summary>
    private static string? Fault(JsonException e) =>
        e.Path is not { Length: > 1 } path ? null : e.Message.Contains("Path: ") ? path + Wording.Of(" 与接口约定的形式不符", " has another form than the contract's") : path + ": " + e.Message;

    private bool Recognise(ReadOnlySpan<byte> body)
    {
        var members = _members ??= Members();
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            foreach (var member in members)
                if (reader.ValueTextEquals(member))
                    return true;
            reader.Skip();
        }
        return members.Length == 0;
    }

    private byte[][] Members()
    {
        var names = new List<byte[]>();
        foreach (var property in Type.Properties)
            if (!property.IsExtensionData)
                names.Add(Encoding.UTF8.GetBytes(property.Name));
        return [.. names];
    }
}
