using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>采集责任清单 (the collection responsibility list): what the department is the one source of, and by when it is due.</summary>
public class ResponsibilitiesClient
{
    private static readonly AnswerReader<ResponsibilityLine> s_line = new(() => ResponsibilitiesJson.Wire.ResponsibilityLine);
    private static readonly AnswerReader<CenterPage<ResponsibilityLine>> s_lines = new(() => ResponsibilitiesJson.Wire.CenterPageResponsibilityLine);

    private readonly CallRunner _runner = null!;

    internal ResponsibilitiesClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected ResponsibilitiesClient()
    {
    }

    /// <summary>查询采集责任清单: the department's lines, in the order of their due dates; nothing is sent before the list is read.</summary>
    /// <param name="query">All its conditions must hold; null for every line.</param>
    public virtual CenterPageable<ResponsibilityLine> List(ResponsibilityQuery? query = null)
    {
        query ??= new ResponsibilityQuery();
        var question = new CallParameters()
            .With("state", query.State?.Value)
            .With("entryCode", query.ResourceCode)
            .With("dueBefore", query.DueBefore?.ToString())
            .With("limit", Guard.Limit(query.PageSize));
        return _runner.List(ResponsibilityOperations.List, question, s_lines);
    }

    /// <summary>查询采集责任: one line, with its state and the submission that fulfilled it.</summary>
    /// <exception cref="ArgumentException"><paramref name="lineId"/> is no id.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<ResponsibilityLine> GetAsync(string lineId, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ResponsibilityOperations.Get, Path(lineId), s_line, cancellationToken);

    /// <summary>
    /// 确认采集责任: the department takes a line on, as it was read. Has it changed since, the refusal is <c>etag-mismatch</c>: read it again.
    /// Acknowledging twice has one effect, also from a program that starts again.
    /// </summary>
    /// <param name="line">The line that was read.</param>
    /// <param name="note">To the authority.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The line has no id or no etag.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<ResponsibilityLine> AcknowledgeAsync(ResponsibilityLine line, string? note = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(line);
        var acknowledgement = new Acknowledgement { ETag = Guard.Member(line.ETag, nameof(line.ETag), nameof(line)), Note = note };
        var body = JsonSerializer.SerializeToUtf8Bytes(acknowledgement, ResponsibilitiesJson.Wire.Acknowledgement);
        var call = new JsonCall<ResponsibilityLine>(ResponsibilityOperations.Acknowledge, s_line)
        {
            Parameters = new CallParameters { { "lineId", Guard.Name(line.Id, nameof(line), nameof(line.Id)) } },
            Body = body,
            ContentType = "application/json",
            IdempotencyKey = RequestKey.Of(ResponsibilityOperations.Acknowledge, line.Id, body),
        };
        return _runner.AnswerAsync(call, cancellationToken);
    }

    private static CallParameters Path(string lineId) => new() { { "lineId", Guard.Name(lineId) } };
}
