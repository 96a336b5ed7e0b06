using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>Reads a department's table, row by row with its digests, as often as needed.</summary>
internal sealed class SourceRows(CatalogEntry entry, SubmissionSource source, IProgress<long>? progress)
{
    private const int Told = 10_000;
    private readonly RowDigester _digester = new(entry);
    private (long Rows, DigestSum Sum)? _first;

    public RowDigester Digester => _digester;

    /// <summary>How many records of the last reading carried no values.</summary>
    public long Unreadable { get; private set; }

    /// <summary>How many did.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads it from its beginning to its end.</summary>
    /// <exception cref="ContentChangedException">It is another table than at the first reading.</exception>
    /// <exception cref="InvalidDataException">It can't be read to its end, or no row of it has a key.</exception>
    public async Task ReadAsync(Action<CanonicalRow, ContentDigest, ContentDigest> each, CancellationToken cancellationToken)
    {
        (Rows, Unreadable) = (0, 0);
        var sum = default(DigestSum);
        var keyed = new bool[entry.Items.Count];
        await foreach (var row in TableValidator.For(entry, source.Reading).ReadRowsAsync(source.Table, cancellationToken).ConfigureAwait(false))
        {
            if (row.Values.Count == 0)
            {
                Unreadable++;
                continue;
            }
            var (key, digest) = (_digester.Key(row.Values), _digester.Row(row.Values));
            for (var item = 0; item < keyed.Length; item++) keyed[item] |= row.Values[item].Length > 0;
            sum += DigestSum.Of(digest.Value.Span);
            each(row, key, digest);
            if (++Rows % Told == 0) progress?.Report(Rows);
        }
        if (Rows > 0 && entry.Items.Where((item, at) => item.IsKey && !keyed[at]).FirstOrDefault() is { } missing)
            throw new InvalidDataException(Wording.Of($"没有一行有主键信息项“{missing.Name}”的值：请核对列名。", $"No row has a value of the key item '{missing.Name}': check the names of the columns."));
        if ((_first ??= (Rows, sum)) != (Rows, sum)) throw new ContentChangedException(isSource: true);
    }
}
