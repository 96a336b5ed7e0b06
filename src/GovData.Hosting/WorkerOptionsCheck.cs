using System;
using Microsoft.Extensions.Options;

namespace GovData.Hosting;

/// <summary>Checks a worker's options when the host starts.</summary>
internal sealed class WorkerOptionsCheck(string name) : IValidateOptions<SubmissionWorkerOptions>
{
    public ValidateOptionsResult Validate(string? worker, SubmissionWorkerOptions options)
    {
        if (worker != name) return ValidateOptionsResult.Skip;
        if (options.OpenLedger is null) return Fail($"{nameof(options.OpenLedger)} is missing: say where the ledger is, such as _ => SqliteLedger.Open(path)");
        if (options.Submitter is null) return Fail($"{nameof(options.Submitter)} is missing");
        if (options.RetryAfter <= TimeSpan.Zero || options.MaxRetryAfter < options.RetryAfter)
            return Fail($"{nameof(options.RetryAfter)} is above zero and not above {nameof(options.MaxRetryAfter)}");
        if (options.LookEvery <= TimeSpan.Zero) return Fail($"{nameof(options.LookEvery)} is above zero");
        return ValidateOptionsResult.Success;
    }

    private ValidateOptionsResult Fail(string what) => ValidateOptionsResult.Fail($"Submission worker '{name}': {what}.");
}
