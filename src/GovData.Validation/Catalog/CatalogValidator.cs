using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>目录校验. Judges catalog entries by the compilation guide (发改高技术〔2017〕1272号) and by what the law says of them, and a department's list as a whole.</summary>
/// <remarks>
/// Needs no center. Bad entries never throw: whatever is wrong is a finding, also where a member that must not be null is null.
/// The report is that of tables: counts per rule and item. The item is the name of an element, such as <c>共享属性</c>, or of an information
/// item; in a list, the row is the position of the entry, from 1. Rows are entries; digest and bytes are those of the entries' JSON.
/// </remarks>
public static class CatalogValidator
{
    /// <summary>Judges one entry.</summary>
    /// <param name="entry">The entry, published or not.</param>
    /// <param name="options">How it is judged; the defaults when null.</param>
    /// <exception cref="ArgumentException"><see cref="CatalogValidationOptions.IgnoredRules"/> names a rule that does not exist.</exception>
    public static QualityReport Validate(CatalogEntry entry, CatalogValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        options ??= new CatalogValidationOptions();
        var findings = new CatalogFindings(options);
        findings.Start(at: null);
        new EntryCheck(options, findings).Judge(entry);
        return findings.ToReport([entry], entry.Code ?? "", entry.Version);
    }

    /// <summary>Judges a department's list: every entry by itself, and the entries together and against what is published.</summary>
    /// <param name="list">The entries, in the order of the list.</param>
    /// <param name="context">What the list is judged against; nothing when null.</param>
    /// <param name="options">How entries are judged; the defaults when null.</param>
    /// <exception cref="ArgumentException">An entry of the list or of what is published is null, or <see cref="CatalogValidationOptions.IgnoredRules"/> names a rule that does not exist.</exception>
    public static QualityReport ValidateList(IReadOnlyList<CatalogEntry> list, CatalogListContext? context = null, CatalogValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Any(entry => entry is null)) throw new ArgumentException("An entry of the list is null.", nameof(list));
        context ??= new CatalogListContext();
        if (context.Published.Any(entry => entry is null)) throw new ArgumentException("A published entry is null.", nameof(context));
        options ??= new CatalogValidationOptions();
        var findings = new CatalogFindings(options);
        var entries = new EntryCheck(options, findings);
        var together = new ListCheck(context, findings);
        findings.StartWhole();
        if (list.Count == 0) findings.Add(ListRules.Empty);
        for (var i = 0; i < list.Count; i++)
        {
            findings.Start(i + 1);
            entries.Judge(list[i]);
            together.Judge(list[i]);
        }
        return findings.ToReport(list, "", version: 0);
    }
}
