using System.Collections.Generic;
using System.Linq;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>How the canonical bytes are made of a source again: what it was read as, for which items, and where its key ranges begin. No value of a row.</summary>
internal sealed class RecordedTable
{
    public TableFormat? Format { get; set; }

    public TableEncoding? Encoding { get; set; }

    public char? Delimiter { get; set; }

    public string? Sheet { get; set; }

    public int HeaderRow { get; set; }

    /// <summary>列名对照: by column, the item.</summary>
    public Dictionary<string, string> Columns { get; set; } = [];

    /// <summary>The items in the order of the entry, each by its Chinese and, where it has one, English name.</summary>
    public List<string[]> Items { get; set; } = [];

    public List<long> RangeStarts { get; set; } = [];

    public static RecordedTable Of(CatalogEntry entry, TableValidationOptions reading, CanonicalTable written) => new()
    {
        Format = written.Format,
        Encoding = written.Encoding,
        Delimiter = written.Delimiter,
        Sheet = reading.Sheet,
        HeaderRow = reading.HeaderRow,
        Columns = reading.Columns.Items.ToDictionary(pair => pair.Key, pair => pair.Value),
        Items = [.. entry.Items.Select(item => string.IsNullOrEmpty(item.EnglishName) ? new[] { item.Name } : [item.Name, item.EnglishName!])],
        RangeStarts = [.. written.RangeStarts],
    };

    /// <summary>Makes the canonical bytes, without judging anything.</summary>
    public TableValidator Writer()
    {
        var options = new TableValidationOptions { Format = Format, Encoding = Encoding, Delimiter = Delimiter, Sheet = Sheet, HeaderRow = HeaderRow };
        foreach (var pair in Columns) options.Columns.Add(pair.Key, pair.Value);
        return TableValidator.For(new CatalogEntry { Items = [.. Items.Select(names => new InformationItem { Name = names[0], EnglishName = names.Length > 1 ? names[1] : null })] }, options);
    }
}
