using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Constraints in one cell, a line each: <c>先后有序:开工日期;竣工日期</c>; one with members of its own as JSON.</summary>
internal static class ListConstraints
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>The constraints as one text; null when there are none.</summary>
    public static string? Write(IEnumerable<TableConstraint>? constraints)
    {
        var lines = (constraints ?? []).Where(constraint => constraint is not null).Select(Line).ToArray();
        return lines.Length == 0 ? null : string.Join("\n", lines);
    }

    /// <summary>Reads the constraints of a cell; false, and none added, when a line is none.</summary>
    public static bool TryRead(string text, IList<TableConstraint> constraints)
    {
        var read = new List<TableConstraint>();
        foreach (var line in text.Split(LineEnds, StringSplitOptions.None).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (!(line[0] == '{' ? TryReadJson(line, read) : TryReadLine(line, read))) return false;
        }
        foreach (var constraint in read) constraints.Add(constraint);
        return true;
    }

    private static string Line(TableConstraint constraint)
    {
        var names = ListValues.Join(constraint.Items);
        var isPlain = constraint.Extensions is null or { Count: 0 } && names?.IndexOf('\n') is null or < 0;
        return isPlain ? constraint.Kind?.Chinese + ":" + names : Json(constraint);
    }

    private static bool TryReadLine(string line, List<TableConstraint> read)
    {
        var colon = line.IndexOfAny([':', '：']);
        if (colon < 0) return false;
        var kind = line.Substring(0, colon).Trim();
        read.Add(new TableConstraint { Kind = kind.Length == 0 ? null : TableConstraintKind.Named(kind), Items = ListValues.Split(line.Substring(colon + 1)) });
        return true;
    }

    /// <summary>The JSON of entries says how a constraint is written, so one is written within an entry.</summary>
    private static string Json(TableConstraint constraint)
    {
        using var entry = JsonDocument.Parse(new CatalogEntry { Constraints = [constraint] }.ToJson());
        return ListJson.OneLine(entry.RootElement.GetProperty("constraints")[0]);
    }

    private static bool TryReadJson(string line, List<TableConstraint> read)
    {
        try
        {
            read.AddRange(CatalogEntry.FromJson("{\"constraints\":[" + line + "]}").Constraints);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
