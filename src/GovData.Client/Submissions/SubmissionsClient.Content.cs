using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

public partial class SubmissionsClient
{
    private static readonly AnswerReader<ContentDigests> s_content = new(() => SubmissionsJson.Wire.ContentDigests);

    /// <summary>
    /// 查询内容摘要: counts and digests of the rows that the center has in effect, in buckets by the digest of their key. <c>ContentReconciler</c> of GovData.Ledger compares
    /// them with a department's own rows. An answer whose counts or sums do not add up is no answer.
    /// </summary>
    /// <param name="query">Entry, schema digest and 1 to 256 prefixes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The query is incomplete or malformed.</exception>
    /// <exception cref="CenterException">
    /// There is no usable answer, or the center refused: <c>entry-version-superseded</c>, <c>schema-digest-mismatch</c>, <c>key-item-missing</c>, <c>not-the-source</c>.
    /// </exception>
    public virtual async Task<ContentDigests> GetContentDigestsAsync(ContentDigestQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Guard.ResourceCode(query.Entry.Code, nameof(query), "Entry.Code");
        Guard.Member(query.SchemaDigest, nameof(query.SchemaDigest), nameof(query));
        if (query.Prefixes.Count is 0 or > ContentDigestQuery.MostPrefixes || !query.Prefixes.All(IsPrefix))
            throw new ArgumentException($"Prefixes are 1 to {Text(ContentDigestQuery.MostPrefixes)}, each of 0 to {Text(ContentDigestQuery.LongestPrefix)} lower-case hexadecimal digits.", nameof(query));
        var operation = SubmissionOperations.GetContentDigests;
        var answer = await _runner.PostAsync(operation, [], query, SubmissionsJson.Wire.ContentDigestQuery, s_content, cancellationToken).ConfigureAwait(false);
        return ContentRules.Answers(answer, query)
            ? answer
            : throw new TransportException(TransportFailure.NotThisContract, operation, Wording.Of("其行数与摘要自相矛盾，或所答非所问", "counts and digests that do not add up, or are not those asked for"));
    }

    private static bool IsPrefix(string? prefix) => prefix?.Length <= ContentDigestQuery.LongestPrefix && prefix.All(digit => digit is >= '0' and <= '9' or >= 'a' and <= 'f');
}
