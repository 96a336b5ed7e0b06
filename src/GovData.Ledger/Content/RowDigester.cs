using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Security;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>Makes the digests of a row's key and of the row as the contract's <c>getContentDigests</c> says.</summary>
internal sealed class RowDigester(CatalogEntry entry)
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];
    private readonly int[] _keys = [.. Enumerable.Range(0, entry.Items.Count).Where(item => entry.Items[item].IsKey)];
    private readonly StringBuilder _line = new();

    public string[] KeyOf(IList<string> values) => [.. _keys.Select(item => values[item])];

    public ContentDigest Key(IList<string> values) => Digest(KeyOf(values));

    public ContentDigest Row(IList<string> values) => Digest(values);

    private ContentDigest Digest(IList<string> values)
    {
        _line.Clear();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) _line.Append(',');
            if (values[i].IndexOfAny(Quoted) < 0) _line.Append(values[i]);
            else _line.Append('"').Append(values[i].Replace("\"", "\"\"")).Append('"');
        }
        return ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(_line.ToString()));
    }
}
