using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>The answers, one line each, in JSON or for people. Each value stands there as it was given: its giver asks for it.</summary>
internal sealed class IdAnswers(TextWriter output, string kind, CultureInfo culture, bool asJson) : IDisposable
{
    private const int LongestShown = 64;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private readonly Utf8JsonWriter json = new(Stream.Null, Json);
    private char[] characters = [];

    public bool AllValid { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> utf8, bool isCut, IdVerdict verdict)
    {
        if (isCut) Add(Encoding.UTF8.GetString(utf8)[..LongestShown], verdict);
        else if (!asJson || !verdict.IsValid) Add(Encoding.UTF8.GetString(utf8), verdict);
        else Write(utf8, default, verdict);
    }

    public void Add(string value, IdVerdict verdict)
    {
        AllValid &= verdict.IsValid;
        if (asJson) Write(default, value, verdict);
        else WriteText(value, verdict);
    }

    /// <summary>Hands on what was answered so far.</summary>
    public async Task FlushAsync()
    {
        var most = Encoding.UTF8.GetMaxCharCount(buffer.WrittenCount);
        if (characters.Length < most) characters = new char[most];
        var count = Encoding.UTF8.GetChars(buffer.WrittenSpan, characters);
        buffer.ResetWrittenCount();
        await output.WriteAsync(characters.AsMemory(0, count)).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
    }

    public void Dispose() => json.Dispose();

    private void Write(ReadOnlySpan<byte> utf8, string? value, IdVerdict verdict)
    {
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("kind"u8, kind);
        if (value is null) json.WriteString("value"u8, utf8);
        else json.WriteString("value"u8, value);
        json.WriteBoolean("valid"u8, verdict.IsValid);
        json.WriteString("code"u8, verdict.Note?.Code);
        json.WriteString("message"u8, verdict.Note?.In(culture));
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }

    private void WriteText(string value, IdVerdict verdict)
    {
        var note = verdict.Note is null ? "" : $"  {verdict.Note.In(culture)} ({verdict.Note.Code})";
        buffer.Write(Encoding.UTF8.GetBytes($"{(verdict.IsValid ? '✓' : '✗')} {value}{note}\n"));
    }
}
