using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;

namespace GovData.Client.Tests;

/// <summary>One exchange of the contract's golden bytes (<c>docs/contract/wire</c>): what a client sends, what a center answers.</summary>
public sealed class GoldenExchange
{
    private readonly byte[] _bytes;
    private int _at;

    private GoldenExchange(byte[] bytes)
    {
        _bytes = bytes;
        (var line, RequestHeaders, RequestBody) = Message();
        (Method, Target) = (line.Split(' ')[0], line.Split(' ')[1]);
        (line, AnswerHeaders, AnswerBody) = Message();
        Status = (HttpStatusCode)int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public string Method { get; }

    public string Target { get; }

    public IReadOnlyDictionary<string, string> RequestHeaders { get; }

    public byte[] RequestBody { get; }

    public HttpStatusCode Status { get; }

    public IReadOnlyDictionary<string, string> AnswerHeaders { get; }

    public byte[] AnswerBody { get; }

    public static GoldenExchange Load(string name) => new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Contract", "wire", name + ".http")));

    public HttpResponseMessage Answer(Func<string, string>? change = null)
    {
        var body = change is null ? AnswerBody : Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(AnswerBody)));
        var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in AnswerHeaders)
            if (name != "Content-Length" && !response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private (string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body) Message()
    {
        var line = Line();
        while (line.Length == 0) line = Line();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var header = Line(); header.Length > 0; header = Line()) headers[header[..header.IndexOf(':')]] = header[(header.IndexOf(':') + 1)..].Trim();
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        _at += length;
        return (line, headers, _bytes[(_at - length).._at]);
    }

    private string Line()
    {
        var end = Array.IndexOf(_bytes, (byte)'\n', _at);
        if (end < 0) end = _bytes.Length;
        var line = Encoding.UTF8.GetString(_bytes, _at, end - _at);
        _at = end + 1;
        return line;
    }
}
