using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace GovData.Validation;

/// <summary>The columns of JSON Lines as they are met: a member is a column, and a row without it has no value there.</summary>
/// <param name="budget">What a column may keep.</param>
/// <param name="fillers">What is no value.</param>
/// <param name="tell">Takes what is wrong with a record: the rule, the record and a value.</param>
internal sealed class MemberColumns(ColumnBudget budget, Fillers fillers, Action<QualityRule, long, string?> tell)
{
    /// <summary>As many columns as CSV may have.</summary>
    private const int Most = 16_384;

    private readonly Dictionary<string, NamedColumn> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedColumn> members = [];

    /// <summary>How many lines were records, objects or not.</summary>
    public long Records { get; private set; }

    /// <summary>How many were objects.</summary>
    public long Rows { get; private set; }

    public void Add(ReadOnlyMemory<byte> line)
    {
        if (line.Span.EndsWith("\r"u8)) line = line.Slice(0, line.Length - 1);
        if (JsonLine.IsBlank(line.Span))
        {
            tell(RecordRules.Blank, Records + 1, null);
            return;
        }
        Records++;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException();
            var values = json.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind, Text: TextOf(member.Value))).ToList();
            Rows++;
            foreach (var (name, kind, text) in values) Add(name, kind, text, values.Count);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            tell(RecordRules.NotJson, Records, null);
        }
    }

    /// <summary>A line that is longer than is read.</summary>
    public void TooLong() => tell(RecordRules.TooLong, ++Records, null);

    /// <summary>The columns, once all rows are in.</summary>
    public IEnumerable<ColumnProfile> Complete()
    {
        foreach (var member in members)
        {
            member.Column.AddEmpty(Rows - member.Rows);
            member.Rows = Rows;
            yield return member.Column;
        }
    }

    private void Add(string name, JsonValueKind kind, string text, int width)
    {
        name = ColumnName.Normalize(name);
        if (!byName.TryGetValue(name, out var member))
        {
            if (members.Count == Most)
            {
                tell(RecordRules.Ragged, Records, FormattableString.Invariant($"{Most + 1}/{Most}"));
                return;
            }
            members.Add(byName[name] = member = new NamedColumn(new ColumnProfile(name, budget.Share(Math.Max(width, members.Count + 1)), fillers)));
        }
        if (member.LastRow == Rows)
        {
            tell(RecordRules.DoubledMember, Records, ValueMask.Shown(name));
            return;
        }
        member.LastRow = Rows;
        if (kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            tell(RecordRules.NotAValue, Records, ValueMask.Shown(name));
            return;
        }
        member.Rows++;
        member.Column.Add(Encoding.UTF8.GetBytes(text));
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array => "",
        _ => value.GetRawText(),
    };

    private sealed class NamedColumn(ColumnProfile column)
    {
        public ColumnProfile Column { get; } = column;

        /// <summary>How many rows had a value to be looked at, empty or not.</summary>
        public long Rows { get; set; }

        public long LastRow { get; set; }
    }
}
