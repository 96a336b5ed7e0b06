using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.Tool;

/// <summary>
/// A command about submissions, by whatever way they go: it answers as text or as JSON, also how a submission stands that could not be brought to its end, and says
/// what stood in the way and what has been kept.
/// </summary>
internal abstract class SubmissionVerb : Verb
{
    private readonly TextOption output;

    protected SubmissionVerb(Session session, string name, string synopsis, string description, string exitCodes, bool answersSeveral = false)
        : base(name, synopsis + " [--output text|json]", description, exitCodes)
    {
        Session = session;
        output = new("--output", answersSeveral
            ? session.Speech.Of("text（默认）或 json：每件一行", "text (the default) or json: one line each")
            : session.Speech.Of("text（默认）或 json：一行", "text (the default) or json: one line"));
    }

    protected Session Session { get; }

    /// <summary>What is kept when the command could not come to an end, in Chinese and English.</summary>
    protected virtual (string Chinese, string English) Kept => ("做完的都在台账中", "What was done is in the ledger");

    public sealed override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        RunAsync(parsed, output.OneOf(parsed, "text", "json") == "json", cancellationToken);

    protected abstract Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken);

    /// <summary>Says what is written behind the command; the form of its answer comes last.</summary>
    protected void Takes(Argument? argument, IEnumerable<Option> options)
    {
        if (argument is not null) Arguments.Add(argument);
        foreach (var option in options) Options.Add(option);
        Options.Add(output);
    }

    /// <summary>Does the work; what stood in its way is said, and is an exit code.</summary>
    protected Task<int> TellAsync(Func<Task<int>> work, CancellationToken cancellationToken) => new SubmissionTrouble(Session, Kept).TellAsync(work, cancellationToken);

    /// <summary>Opens a center for the work.</summary>
    protected static async Task<int> WithCenterAsync(ParseResult parsed, CenterOption center, string? provider, Func<CenterClient, Task<int>> work, CancellationToken cancellationToken)
    {
        var services = await center.OpenAsync(parsed, provider, cancellationToken).ConfigureAwait(false);
        await using var _ = services.ConfigureAwait(false);
        return await work(services.GetRequiredService<CenterClient>()).ConfigureAwait(false);
    }

    /// <summary>Answers how a submission stands after the work, also when something stood in the way and the ledger knows it.</summary>
    protected async Task<int> AnswerAsync(DepartmentLedger book, string key, bool asJson, Func<Task<SubmissionOutcome>> work, Func<SubmissionOutcome, int> codeOf, CancellationToken cancellationToken)
    {
        SubmissionOutcome outcome;
        try
        {
            outcome = await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (SubmissionTrouble.IsTold(failure))
        {
            if (failure is LedgerConflictException { Kind: LedgerConflictKind.OtherContent or LedgerConflictKind.OtherUnit } clash) await OutcomeAnswer.WriteConflictAsync(Session, clash, asJson).ConfigureAwait(false);
            else if (await book.GetOutcomeAsync(key, cancellationToken).ConfigureAwait(false) is { } reached)
            {
                if (asJson) reached.Reason ??= SubmissionTrouble.Of(failure, Session.Speech); // people are told on standard error
                await OutcomeAnswer.WriteAsync(Session, reached, asJson).ConfigureAwait(false);
            }
            throw;
        }
        return await AnswerAsync(outcome, asJson, codeOf).ConfigureAwait(false);
    }

    /// <summary>Answers how a submission stands, and tells what its own check found.</summary>
    protected async Task<int> AnswerAsync(SubmissionOutcome outcome, bool asJson, Func<SubmissionOutcome, int>? codeOf = null)
    {
        if (outcome.Report is { Counts.Count: > 0 } report) await Session.Error.WriteAsync(report.ToText(Session.Speech.Culture)).ConfigureAwait(false);
        await OutcomeAnswer.WriteAsync(Session, outcome, asJson).ConfigureAwait(false);
        if (outcome is { IsRebuilt: true, IsStored: true })
            await Session.Error.WriteLineAsync(Session.Speech.Of(
                "注意：该汇聚是台账丢失后由对账重建的，只核对了行数，没有比对数据。用 govdata reconcile content 逐行核对。",
                "Note: it was rebuilt from the center after the ledger was lost: the rows were counted, not compared. govdata reconcile content compares them row by row.")).ConfigureAwait(false);
        return (codeOf ?? OutcomeAnswer.CodeOf)(outcome);
    }
}
