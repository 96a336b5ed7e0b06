using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client;

/// <summary>目录 (the catalog): draft entries, submit the department's list for review, search and get what is published.</summary>
public class CatalogClient
{
    private static readonly AnswerReader<CatalogDraft> s_draft = new(() => CatalogJson.Of<CatalogDraft>());
    private static readonly AnswerReader<CatalogList> s_list = new(() => CatalogJson.Of<CatalogList>());
    private static readonly AnswerReader<CatalogEntry> s_entry = new(() => CatalogJson.Of<CatalogEntry>());
    private static readonly AnswerReader<CenterPage<CatalogEntry>> s_entries = new(() => CatalogJson.Of<CenterPage<CatalogEntry>>());

    private readonly CallRunner _runner = null!;

    internal CatalogClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected CatalogClient()
    {
    }

    /// <summary>编制目录: saves a new draft. Saving what is there already changes nothing, so a lost answer is repeated safely.</summary>
    /// <param name="key">The draft's key, chosen by the department: unique in the whole center, so it begins with the department's code.</param>
    /// <param name="entry">The entry; a new one has no code yet.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogDraft> SaveDraftAsync(string key, CatalogEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return SaveAsync(Path(key), new CatalogDraftSave { Entry = entry }, cancellationToken);
    }

    /// <summary>编制目录: saves a draft that was edited. Has it changed at the center since it was read, the refusal is <c>etag-mismatch</c>: read it again.</summary>
    /// <param name="draft">The draft as it was answered, with its entry edited.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The draft has no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogDraft> SaveDraftAsync(CatalogDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var path = new CallParameters { { "key", Guard.Name(draft.Key, nameof(draft), nameof(draft.Key)) } };
        return SaveAsync(path, new CatalogDraftSave { Entry = draft.Entry, ETag = string.IsNullOrEmpty(draft.ETag) ? null : draft.ETag }, cancellationToken);
    }

    /// <summary>报送目录清单: hands drafts to the city authority for review, which may take working days: ask by the key, in any process.</summary>
    /// <param name="key">The list's key, chosen by the department.</param>
    /// <param name="draftKeys">Keys of saved drafts.</param>
    /// <param name="note">To the reviewer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A key is no key, or there is none.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogList> SubmitListAsync(
        string key, IEnumerable<string> draftKeys, string? note = null, CancellationToken cancellationToken = default)
    {
        var submit = new CatalogListSubmit { Drafts = Guard.Names(draftKeys), Note = note };
        return _runner.PostAsync(CatalogOperations.SubmitList, Path(key), submit, CatalogJson.Of<CatalogListSubmit>(), s_list, cancellationToken);
    }

    /// <summary>查询目录清单: where a list stands, what the authority decided, and the codes of its entries once published.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogList> GetListAsync(string key, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(CatalogOperations.GetList, Path(key), s_list, cancellationToken);

    /// <summary>检索目录: published entries, in the order of their codes; nothing is sent before the list is read.</summary>
    /// <param name="query">All its conditions must hold; null for every entry.</param>
    /// <exception cref="RequestRefusedException">The text holds an identifier of a person or a certificate.</exception>
    public virtual CenterPageable<CatalogEntry> Search(CatalogQuery? query = null)
    {
        query ??= new CatalogQuery();
        var question = new CallParameters()
            .With("text", SearchText.Checked(CatalogOperations.Search, query.Text))
            .With("provider", query.Provider)
            .With("classification", query.Classification)
            .With("sharingType", query.SharingType?.Value)
            .With("openingType", query.OpeningType?.Value)
            .With("limit", Guard.Limit(query.PageSize));
        return _runner.List(CatalogOperations.Search, question, s_entries);
    }

    /// <summary>查询目录条目: one published entry in its current version.</summary>
    /// <param name="code">信息资源代码, such as <c>307005012/000001</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no resource code; the message says why.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogEntry> GetEntryAsync(string code, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(CatalogOperations.GetEntry, Place(code), s_entry, cancellationToken);

    /// <summary>查询目录条目: one published entry in one of its versions.</summary>
    /// <param name="code">信息资源代码, such as <c>307005012/000001</c>.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed; the message says why.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CatalogEntry> GetEntryAsync(string code, int version, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        var parameters = Place(code).With("version", version.ToString(CultureInfo.InvariantCulture));
        return _runner.GetAsync(CatalogOperations.GetEntry, parameters, s_entry, cancellationToken);
    }

    private Task<CatalogDraft> SaveAsync(CallParameters path, CatalogDraftSave save, CancellationToken cancellationToken) =>
        _runner.PostAsync(CatalogOperations.SaveDraft, path, save, CatalogJson.Of<CatalogDraftSave>(), s_draft, cancellationToken);

    private static CallParameters Place(string code)
    {
        var (front, sequence) = Guard.ResourceCode(code);
        return new CallParameters { { "front", front }, { "sequence", sequence } };
    }

    private static CallParameters Path(string key) => new() { { "key", Guard.Name(key) } };
}
