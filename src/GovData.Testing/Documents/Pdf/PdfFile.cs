using System.Text;

namespace GovData.Testing;

/// <summary>A PDF file in the making: objects, and a cross-reference section at the end of each revision.</summary>
internal sealed class PdfFile
{
    private readonly MemoryStream _bytes = new();
    private readonly SortedDictionary<int, long> _offsets = new() { [0] = 0 };
    private long _previous = -1;
    private int _size = 1;

    public PdfFile() => Append(Latin1("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));

    public long Length => _bytes.Length;

    /// <summary>The number of the next new object.</summary>
    public int Next => _size;

    public static byte[] Latin1(string text) => Encoding.GetEncoding("ISO-8859-1").GetBytes(text);

    /// <summary>Goes on from a finished file, as an incremental update does.</summary>
    public static PdfFile Update(byte[] file, int size, long previous)
    {
        var updated = new PdfFile { _previous = previous, _size = size };
        updated._bytes.SetLength(0);
        updated._offsets.Clear();
        updated.Append(file);
        return updated;
    }

    /// <summary>Writes an object, a new one or another version of one; answers where it begins.</summary>
    public long Object(int number, string body)
    {
        var at = _bytes.Length;
        _offsets[number] = at;
        _size = Math.Max(_size, number + 1);
        Append(Latin1(FormattableString.Invariant($"{number} 0 obj\n{body}\nendobj\n")));
        return at;
    }

    /// <summary>A stream object, not compressed.</summary>
    public void Stream(int number, byte[] content) =>
        Object(number, FormattableString.Invariant($"<< /Length {content.Length} >>\nstream\n") + Encoding.GetEncoding("ISO-8859-1").GetString(content) + "\nendstream");

    /// <summary>Ends the revision; answers where its cross-reference section begins.</summary>
    public long End()
    {
        var at = _bytes.Length;
        var text = new StringBuilder("xref\n");
        foreach (var run in Runs())
        {
            text.Append(FormattableString.Invariant($"{run[0].Key} {run.Count}\n"));
            foreach (var one in run) text.Append(one.Key == 0 ? "0000000000 65535 f \n" : FormattableString.Invariant($"{one.Value:0000000000} 00000 n \n"));
        }
        var before = _previous < 0 ? "" : FormattableString.Invariant($" /Prev {_previous}");
        text.Append(FormattableString.Invariant($"trailer\n<< /Size {_size} /Root 1 0 R{before} >>\nstartxref\n{at}\n%%EOF\n"));
        Append(Latin1(text.ToString()));
        _previous = at;
        _offsets.Clear();
        return at;
    }

    public byte[] ToArray() => _bytes.ToArray();

    public void Patch(long at, byte[] bytes)
    {
        _bytes.Position = at;
        _bytes.Write(bytes, 0, bytes.Length);
        _bytes.Position = _bytes.Length;
    }

    public void Append(byte[] bytes) => _bytes.Write(bytes, 0, bytes.Length);

    private IEnumerable<List<KeyValuePair<int, long>>> Runs()
    {
        var run = new List<KeyValuePair<int, long>>();
        foreach (var one in _offsets)
        {
            if (run.Count > 0 && run[run.Count - 1].Key + 1 != one.Key)
            {
                yield return run;
                run = [];
            }
            run.Add(one);
        }
        if (run.Count > 0) yield return run;
    }
}
