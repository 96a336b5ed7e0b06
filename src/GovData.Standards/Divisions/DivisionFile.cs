using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using static System.FormattableString;

namespace GovData.Standards;

/// <summary>Reads divisions as lines of tab-separated code, name, kind, first day, last day, successors, basis; lines that begin with # are passed over.</summary>
internal static class DivisionFile
{
    private const int Fields = 7;

    public static IEnumerable<Division> ReadChongqing()
    {
        using var stream = typeof(DivisionFile).Assembly.GetManifestResourceStream("chongqing.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    public static List<Division> Read(string text)
    {
        var divisions = new List<Division>();
        using var reader = new StringReader(text);
        var number = 1;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine(), number++)
        {
            line = line.Trim('\uFEFF');
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                divisions.Add(Read(line.Split('\t')));
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                throw new FormatException(Invariant($"division.line: 第 {number} 行无法读取，请改正。 / Line {number} cannot be read, correct it. {exception.Message}"), exception);
            }
        }
        return divisions;
    }

    private static Division Read(string[] fields)
    {
        if (fields.Length is < 4 or > Fields) throw new FormatException("It has code, name, kind, first day, last day, successors and basis, separated by tabs; the last three may be missing.");
        Array.Resize(ref fields, Fields);
        return new Division(
            DivisionCode.Parse(fields[0]),
            fields[1],
            DivisionKind.Of(fields[2]),
            CivilDate.Parse(fields[3]),
            string.IsNullOrEmpty(fields[4]) ? null : CivilDate.Parse(fields[4]),
            (fields[5] ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(DivisionCode.Parse),
            fields[6] ?? "");
    }
}
