using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace GovData.Benchmarks.Tables;

/// <summary>The same rows in GB 18030, and as JSON Lines with numbers and truth values as JSON has them.</summary>
internal static class OtherForms
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void EnsureGb18030(string csv, string path)
    {
        if (File.Exists(path)) return;
        using var reader = new StreamReader(csv, new UTF8Encoding(false), false, 1 << 20);
        using var writer = new StreamWriter(path + ".part", append: false, Encoding.GetEncoding("gb18030"), 1 << 20);
        var buffer = new char[1 << 20];
        for (int read; (read = reader.Read(buffer)) > 0;) writer.Write(buffer, 0, read);
        writer.Close();
        File.Move(path + ".part", path);
    }

    public static void EnsureJsonLines(string csv, string path)
    {
        if (File.Exists(path)) return;
        using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        using (var json = new Utf8JsonWriter(file, Plain))
        using (var reader = CsvDataReader.Create(csv))
            while (reader.Read())
            {
                json.Reset();
                Write(json, reader);
                json.Flush();
                file.WriteByte((byte)'\n');
            }
        File.Move(path + ".part", path);
    }

    private static void Write(Utf8JsonWriter json, CsvDataReader reader)
    {
        json.WriteStartObject();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var (name, value) = (reader.GetName(i), reader.GetString(i));
            if (value.Length == 0) json.WriteNull(name);
            else if (IsJson(name, value))
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value, skipInputValidation: true);
            }
            else json.WriteString(name, value);
        }
        json.WriteEndObject();
    }

    private static bool IsJson(string name, string value) => name switch
    {
        "amount" => value != "abc" && !value.Contains(','),
        "quantity" => value != "12a",
        "active" => value is "true" or "false",
        _ => false,
    };
}
