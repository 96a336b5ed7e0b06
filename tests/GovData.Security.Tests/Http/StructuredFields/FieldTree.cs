using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GovData.Security.Tests.Http;

/// <summary>A structured field as eng/peers/fields.mjs writes one: values with their types, 1.0 as 1.</summary>
internal static class FieldTree
{
    public static JsonNode? Of(string kind, string text) => kind switch
    {
        "item" => StructuredReader.Item(text) is { } item ? Of(item) : null,
        "list" => StructuredReader.List(text) is { } list ? new JsonArray([.. list.Select(Of)]) : null,
        _ => StructuredReader.Dictionary(text) is { } dictionary ? new JsonArray([.. dictionary.Members.Select(member => new JsonArray(member.Key, Of(member.Value)))]) : null,
    };

    /// <summary>The field read and written again.</summary>
    public static string Rewritten(string kind, string text) => kind switch
    {
        "item" => StructuredWriter.Item(StructuredReader.Item(text)!),
        "list" => StructuredWriter.List(StructuredReader.List(text)!),
        _ => StructuredWriter.Dictionary(StructuredReader.Dictionary(text)!),
    };

    private static JsonObject Of(StructuredMember member) => member is StructuredInnerList list
        ? new() { ["items"] = new JsonArray([.. list.Items.Select(Of)]), ["parameters"] = Of(list.Parameters) }
        : new() { ["value"] = Of(((StructuredItem)member).Value), ["parameters"] = Of(member.Parameters) };

    private static JsonArray Of(IReadOnlyList<StructuredParameter> parameters) =>
        [.. parameters.Select(parameter => new JsonArray([parameter.Key, .. Of(parameter.Value).Select(part => part!.DeepClone())]))];

    private static JsonArray Of(object value) => value switch
    {
        long number => ["number", number.ToString(CultureInfo.InvariantCulture)],
        decimal number => ["number", (number == 0 ? 0 : number).ToString("0.###", CultureInfo.InvariantCulture)],
        string text => ["string", text],
        bool flag => ["boolean", flag ? "true" : "false"],
        StructuredToken token => ["token", token.Text],
        StructuredDate date => ["date", date.Seconds.ToString(CultureInfo.InvariantCulture)],
        StructuredDisplayString text => ["display", text.Text],
        _ => ["bytes", Convert.ToHexStringLower((byte[])value)],
    };
}
