using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>开放 (open data): publish items of the department's stored data to society, search, download.</summary>
public class OpenDataClient
{
    private static readonly AnswerReader<OpenDataset> s_dataset = new(() => OpenDataJson.Wire.OpenDataset);
    private static readonly AnswerReader<CenterPage<OpenDataset>> s_datasets = new(() => OpenDataJson.Wire.CenterPageOpenDataset);

    private readonly CallRunner _runner = null!;

    internal OpenDataClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected OpenDataClient()
    {
    }

    /// <summary>发布开放数据集: opens items to society as a file. The same publication under the same key has one effect.</summary>
    /// <param name="key">The dataset's key, chosen by the department; it lives for ever.</param>
    /// <param name="publication">What is opened, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed or incomplete.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<OpenDataset> PublishAsync(string key, OpenDatasetPublication publication, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publication);
        Guard.ResourceCode(publication.EntryCode, nameof(publication), nameof(publication.EntryCode));
        if (publication.Items.Count == 0) throw new ArgumentException("Items is empty.", nameof(publication));
        Guard.Member(publication.Title, nameof(publication.Title), nameof(publication));
        Guard.Member(publication.Licence, nameof(publication.Licence), nameof(publication));
        return _runner.PostAsync(OpenDataOperations.Publish, Path(key), publication, OpenDataJson.Wire.OpenDatasetPublication, s_dataset, cancellationToken);
    }

    /// <summary>检索开放数据: published datasets, newest first; nothing is sent before the list is read.</summary>
    /// <param name="query">All its conditions must hold; null for every dataset.</param>
    /// <exception cref="RequestRefusedException">The text holds an identifier of a person or a certificate.</exception>
    public virtual CenterPageable<OpenDataset> Search(OpenDataQuery? query = null)
    {
        query ??= new OpenDataQuery();
        var question = new CallParameters()
            .With("text", SearchText.Checked(OpenDataOperations.Search, query.Text))
            .With("publisher", query.Publisher)
            .With("openingType", query.OpeningType?.Value)
            .With("limit", Guard.Limit(query.PageSize));
        return _runner.List(OpenDataOperations.Search, question, s_datasets);
    }

    /// <summary>查询开放数据集: the description of a dataset, with size and digest of its file.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<OpenDataset> GetAsync(string key, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(OpenDataOperations.Get, Path(key), s_dataset, cancellationToken);

    /// <summary>下载开放数据: writes a dataset's file to a stream and holds it against the digest in its description.</summary>
    /// <param name="key">The dataset's key.</param>
    /// <param name="destination">Where the file goes; a stream that can seek can be started again after a broken connection. Stays open.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The description the file was held against.</returns>
    /// <exception cref="ArgumentException">A parameter is malformed.</exception>
    /// <exception cref="CenterException">There is no usable answer, the center refused, or the bytes are others than described: do not use what was written.</exception>
    public virtual async Task<OpenDataset> DownloadAsync(string key, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite) throw new ArgumentException("The stream cannot be written to.", nameof(destination));
        var dataset = await GetAsync(key, cancellationToken).ConfigureAwait(false);
        var call = new DownloadCall(OpenDataOperations.Download, destination) { Parameters = Path(key), Algorithm = dataset.Digest?.Algorithm };
        await _runner.RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (dataset.Digest is not null && dataset.Digest.Equals(call.Digest)) return dataset;
        throw new TransportException(TransportFailure.DigestMismatch, OpenDataOperations.Download, Wording.Of("与数据集描述中的摘要不符", "the digest in the description"), call.TraceId);
    }

    private static CallParameters Path(string key) => new() { { "key", Guard.Name(key) } };
}
