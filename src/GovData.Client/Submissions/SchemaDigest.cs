using System;
using System.Collections.Generic;
using System.Text;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>
/// 信息项定义摘要 (digest of the definition of a resource's items): shows before anything is sent whether department and center mean the same columns.
/// One line of UTF-8 for each item: name, type, R or -, K or -, identifier, code set joined by |, with tabs between and a line feed at the end.
/// </summary>
public static class SchemaDigest
{
    /// <summary>The SM3 digest of a definition.</summary>
    /// <param name="items">The items, in the order of the columns.</param>
    /// <exception cref="ArgumentException"><paramref name="items"/> or one of them is null.</exception>
    public static ContentDigest Of(IEnumerable<InformationItem> items) => Of(items, DigestAlgorithm.Sm3);

    /// <summary>The digest of a definition.</summary>
    /// <param name="items">The items, in the order of the columns.</param>
    /// <param name="algorithm">A known algorithm.</param>
    /// <exception cref="ArgumentException">A parameter or an item is null.</exception>
    public static ContentDigest Of(IEnumerable<InformationItem> items, DigestAlgorithm algorithm)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(algorithm);
        var text = new StringBuilder();
        foreach (var item in items)
        {
            if (item is null) throw new ArgumentException("An item is null.", nameof(items));
            text.Append(item.Name).Append('\t').Append(item.Type).Append('\t')
                .Append(item.Required ? 'R' : '-').Append('\t').Append(item.IsKey ? 'K' : '-').Append('\t')
                .Append(item.Identifier?.Value).Append('\t').Append(string.Join("|", item.CodeSet)).Append('\n');
        }
        return ContentDigest.Of(algorithm, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
