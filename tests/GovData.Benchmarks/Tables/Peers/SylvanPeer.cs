using System.IO;
using System.Text;
using Sylvan.Data.Csv;

namespace GovData.Benchmarks.Tables;

/// <summary>Sylvan.Data.Csv reading every field as a span, checking nothing.</summary>
internal static class SylvanPeer
{
    public static long Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var text = new StreamReader(file, new UTF8Encoding(false), false, 1 << 16);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true, BufferSize = 1 << 16, MaxBufferSize = 1 << 20 });
        long rows = 0, characters = 0;
        while (reader.Read())
        {
            rows++;
            for (var i = 0; i < reader.RowFieldCount; i++) characters += reader.GetFieldSpan(i).Length;
        }
        return characters > 0 ? rows : 0;
    }
}
