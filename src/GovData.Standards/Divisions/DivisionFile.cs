using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Standards;

/// <summary>Reads the embedded table <c>chongqing.tsv</c>: code, name, kind, first day, last day, successors, basis.</summary>
internal static class DivisionFile
{
    public static IEnumerable<Division> ReadChongqing()
    {
        using var stream = typeof(DivisionFile).Assembly.GetManifestResourceStream("chongqing.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
            if (line.Length > 0 && line[0] != '#') yield return Read(line.Split('\t'));
    }

    private static Division Read(string[] fields) => new(
        DivisionCode.Parse(fields[0]),
        fields[1],
        DivisionKind.Of(fields[2]),
        CivilDate.Parse(fields[3]),
        fields[4].Length == 0 ? null : CivilDate.Parse(fields[4]),
        fields[5].Split([','], StringSplitOptions.RemoveEmptyEntries).Select(DivisionCode.Parse),
        fields[6]);
}
