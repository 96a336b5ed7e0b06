using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>A command that works with a center and the department's ledger.</summary>
internal abstract class LedgerVerb : SubmissionVerb
{
    private readonly CenterOption center;
    private readonly LedgerOption ledger;

    protected LedgerVerb(Session session, string name, string synopsis, string description, string exitCodes, bool answersSeveral = false)
        : base(session, name, synopsis, description, exitCodes, answersSeveral) => (center, ledger) = (new CenterOption(session), new LedgerOption(session.Speech));

    /// <summary>How center and ledger are named, in a synopsis.</summary>
    protected static string Places(Speech speech) => speech.Of("--center 配置|地址 (--ledger 台账 | --postgres 连接串)", "--center PROFILE|URL (--ledger FILE | --postgres CONNECTION)");

    /// <summary>Says what is written behind the command: what is asked, where, and how.</summary>
    protected void Takes(Argument? argument, Option[] asked, Option[] how) => Takes(argument, [.. asked, .. center.All, .. ledger.All, .. how]);

    /// <summary>Opens center and ledger for the work, and says what stood in the way when it could not come to an end.</summary>
    protected Task<int> WithSubmitterAsync(
        ParseResult parsed, string? provider, DurableSubmitterOptions options, Func<DurableSubmitter, DepartmentLedger, Task<int>> work, CancellationToken cancellationToken, bool mayCreate = true) =>
        WithLedgerAsync(
            parsed, provider,
            async (client, book) =>
            {
                using var drawn = options.Progress as IDisposable;
                return await work(new DurableSubmitter(client, book, options), book).ConfigureAwait(false);
            },
            cancellationToken, mayCreate);

    /// <summary>The same for work that submits nothing.</summary>
    protected Task<int> WithLedgerAsync(
        ParseResult parsed, string? provider, Func<CenterClient, DepartmentLedger, Task<int>> work, CancellationToken cancellationToken, bool mayCreate = true) =>
        WithCenterAsync(
            parsed, center, provider,
            async client =>
            {
                using var book = ledger.Open(parsed, mayCreate);
                return await TellAsync(() => work(client, book), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
}
