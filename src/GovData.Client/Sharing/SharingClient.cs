using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client;

/// <summary>共享 (sharing, as a user): apply, follow by the key, query within the grant. What people decide is waited for by key, never by a blocked call.</summary>
public class SharingClient
{
    private static readonly AnswerReader<SharingApplication> s_application = new(() => SharingJson.Wire.SharingApplication);
    private static readonly AnswerReader<SharedDataAnswer> s_rows = new(() => SharingJson.Wire.SharedDataAnswer);

    private readonly CallRunner _runner = null!;

    internal SharingClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected SharingClient()
    {
    }

    /// <summary>申请共享: asks for items of a resource, for one purpose, a period and a number of queries. The same request under the same key has one effect.</summary>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed; the message names it.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<SharingApplication> ApplyAsync(SharingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = SharingPath.Application(request.Key, nameof(request), nameof(request.Key));
        Guard.ResourceCode(request.EntryCode, nameof(request), nameof(request.EntryCode));
        if (request.Items.Count == 0) throw new ArgumentException("Items is empty.", nameof(request));
        Guard.Member(request.Purpose, nameof(request.Purpose), nameof(request));
        Guard.Member(request.Matter, nameof(request.Matter), nameof(request));
        Guard.Member(request.LegalBasis, nameof(request.LegalBasis), nameof(request));
        Guard.Member(request.Scenario, nameof(request.Scenario), nameof(request));
        return _runner.PostAsync(SharingOperations.Apply, path, request, SharingJson.Wire.SharingRequest, s_application, cancellationToken);
    }

    /// <summary>查询共享申请: an application and where it stands.</summary>
    /// <exception cref="ArgumentException"><paramref name="applicationKey"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<SharingApplication> GetApplicationAsync(string applicationKey, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(SharingOperations.GetApplication, SharingPath.Application(applicationKey), s_application, cancellationToken);

    /// <summary>
    /// 查询共享决定: the decision on an application, verified; for the applicant with its grant where there is one. Before anybody decided it is pending and says when to ask again;
    /// a refusal is a result.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="applicationKey"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the decision, or the center refused.</exception>
    public virtual async Task<Decision> GetDecisionAsync(string applicationKey, CancellationToken cancellationToken = default)
    {
        var operation = SharingOperations.GetDecision;
        var path = SharingPath.Application(applicationKey);
        DecisionAnswer answer;
        try
        {
            answer = await _runner.GetAsync(operation, path, SharingDocuments.DecisionReader, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal) when (refusal.Code == "decision-pending")
        {
            TimeSpan? wait = refusal.Problem.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
            return new Decision { ApplicationKey = applicationKey, Outcome = DecisionOutcome.Pending, AskAgainAfter = wait };
        }
        var decision = _runner.OpenDecision(operation, answer, applicationKey);
        if (decision.GrantId is { } grant && decision.Applicant == _runner.Settings.Department.Code)
            decision.Grant = await GetGrantAsync(grant, cancellationToken).ConfigureAwait(false);
        return decision;
    }

    /// <summary>查询共享授权: a grant, verified, with how much of it is used up.</summary>
    /// <exception cref="ArgumentException"><paramref name="grantId"/> is no id.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the grant, or the center refused.</exception>
    public virtual async Task<Grant> GetGrantAsync(string grantId, CancellationToken cancellationToken = default)
    {
        var operation = SharingOperations.GetGrant;
        var answer = await _runner.GetAsync(operation, SharingPath.Grant(grantId), SharingDocuments.GrantReader, cancellationToken).ConfigureAwait(false);
        return _runner.OpenGrant(operation, answer, grantId);
    }

    /// <summary>
    /// 查询共享数据: rows within a grant, fetched as they are read; nothing is sent before. Each page is a <see cref="SharedDataPage"/>, which also says where its rows
    /// come from; further pages count as the same query.
    /// </summary>
    /// <param name="grant">The grant, as it was answered.</param>
    /// <param name="query">What to give back, and under which conditions.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis; its purpose is the grant's.</param>
    /// <exception cref="ArgumentException">A parameter is malformed.</exception>
    /// <exception cref="RequestRefusedException">The query is outside the grant's purpose, items, period or count, or the context is incomplete; nothing is sent.</exception>
    public virtual CenterPageable<SharedRow> Query(Grant grant, SharedDataQuery query, CallContext context)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(query);
        var operation = SharingOperations.Query;
        var path = SharingPath.Grant(grant.Id, nameof(grant), nameof(grant.Id));
        Guard.Limit(query.PageSize);
        if (query.Items.Contains(null!) || query.Filter.Contains(null!)) throw new ArgumentException("An item or a condition of the query is null.", nameof(query));
        var complete = _runner.Complete(operation, context);
        var items = query.Items.Count > 0 ? query.Items.ToList() : [.. grant.Items];
        var filter = query.Filter.ToList();
        GrantRules.Check(grant, items, filter, complete, CivilDate.InChina(_runner.Settings.Time.GetUtcNow()));
        return new CenterPageable<SharedRow>(async (cursor, cancellationToken) =>
        {
            var body = new SharedDataQueryBody { Context = complete, Items = items, Filter = filter, Cursor = cursor, Limit = query.PageSize };
            var answer = await _runner.PostAsync(operation, path, body, SharingJson.Wire.SharedDataQueryBody, s_rows, cancellationToken).ConfigureAwait(false);
            return answer.ToPage();
        });
    }
}
