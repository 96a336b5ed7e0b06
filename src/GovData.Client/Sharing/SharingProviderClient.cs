using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>共享 (sharing, as a provider): the inbox of applications for the department's own resources, and its decisions.</summary>
public class SharingProviderClient
{
    private static readonly AnswerReader<CenterPage<SharingApplication>> s_applications = new(() => SharingJson.Wire.CenterPageSharingApplication);

    private readonly CallRunner _runner = null!;

    internal SharingProviderClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected SharingProviderClient()
    {
    }

    /// <summary>查询待审申请: applications for the department's own resources, oldest first; nothing is sent before the list is read.</summary>
    /// <param name="query">All its conditions must hold; null for every application.</param>
    public virtual CenterPageable<SharingApplication> ListInbox(InboxQuery? query = null)
    {
        query ??= new InboxQuery();
        var question = new CallParameters()
            .With("state", query.State?.Value)
            .With("entryCode", query.EntryCode)
            .With("limit", Guard.Limit(query.PageSize));
        return _runner.List(SharingOperations.ListInbox, question, s_applications);
    }

    /// <summary>
    /// 审核共享申请: grants, narrows, refuses or returns an application. It has one decision: the same again has no further effect, also from a program that
    /// starts again, and another is refused.
    /// </summary>
    /// <param name="applicationKey">Key of the application.</param>
    /// <param name="request">What is decided, by whom and why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The decision as the center signed it, verified.</returns>
    /// <exception cref="ArgumentException">A parameter is malformed or incomplete.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the decision, or the center refused.</exception>
    public virtual async Task<Decision> DecideAsync(string applicationKey, DecisionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Guard.Member(request.Outcome?.Value, nameof(request.Outcome), nameof(request));
        Guard.Member(request.DecidedBy, nameof(request.DecidedBy), nameof(request));
        if (request.Outcome == DecisionOutcome.Pending) throw new ArgumentException("Pending is no decision.", nameof(request));
        var operation = SharingOperations.Decide;
        ContextRules.RefuseCitizenId(operation, request.DecidedBy, "/decidedBy", "decidedBy");
        var body = JsonSerializer.SerializeToUtf8Bytes(request, SharingJson.Wire.DecisionRequest);
        var call = new JsonCall<DecisionAnswer>(operation, SharingDocuments.DecisionReader)
        {
            Parameters = SharingPath.Application(applicationKey),
            Body = body,
            ContentType = "application/json",
            IdempotencyKey = RequestKey.Of(operation, applicationKey, body),
        };
        var answer = await _runner.AnswerAsync(call, cancellationToken).ConfigureAwait(false);
        return _runner.OpenDecision(operation, answer, applicationKey);
    }
}
