using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GovData.Security.Tests.Http;

/// <summary>A test case of RFC 9421, appendix B (Data/rfc9421.json).</summary>
internal sealed class Rfc9421Case
{
    private static readonly JsonElement All = JsonDocument.Parse(TestData.Bytes("rfc9421.json")).RootElement;
    private readonly JsonElement _case;

    private Rfc9421Case(JsonElement one)
    {
        _case = one;
        var lines = Lines(one, "message");
        (StartLine, Message) = (lines[0].Split(' '), new HttpMessageParts());
        foreach (var line in lines[1..])
        {
            var (name, value) = (line.Split(": ", 2)[0], line.Split(": ", 2)[1]);
            Message.Headers[name] = Message.Headers.TryGetValue(name, out var before) ? before + ", " + value : value;
        }
        if (IsResponse) return;
        var target = StartLine[1].Split('?', 2);
        (Message.Method, Message.Path, Message.Query) = (StartLine[0], target[0], target.Length > 1 ? target[1] : "");
    }

    public static TheoryData<string> Names => [.. All.GetProperty("cases").EnumerateArray().Select(one => Text(one, "name"))];

    public HttpMessageParts Message { get; }

    public string Algorithm => Text(_case, "algorithm");

    public bool IsValid => _case.GetProperty("expected").GetBoolean();

    /// <summary>The signature base as printed; null where none is.</summary>
    public string? Base => _case.TryGetProperty("base", out _) ? string.Join('\n', Lines(_case, "base")) : null;

    public string Input => Text(_case, "input");

    public byte[] Signature => (byte[])StructuredReader.Item(Text(_case, "signature"))!.Value;

    public string Key => string.Join('\n', Lines(All.GetProperty("keys"), ((StructuredMember)StructuredReader.List(Input)![0]).Parameter<string>("keyid")!));

    private string[] StartLine { get; }

    private bool IsResponse => StartLine[0].StartsWith("HTTP/", StringComparison.Ordinal);

    public static Rfc9421Case Named(string name) => new(All.GetProperty("cases").EnumerateArray().Single(one => Text(one, "name") == name));

    /// <summary>The value of a component, also of those that this SDK covers never: wire address, status, one parameter of the query.</summary>
    public string? ValueOf(StructuredItem component) => component.Value switch
    {
        "@authority" => Message.Headers["Host"],
        "@status" => StartLine[1],
        "@query-param" => Message.Query.Split('&').Select(pair => pair.Split('=')).Single(pair => pair[0] == component.Parameter<string>("name"))[1],
        var name => SignatureBase.ValueOf(Message, (string)name),
    };

    private static string[] Lines(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(line => line.GetString()!)];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
