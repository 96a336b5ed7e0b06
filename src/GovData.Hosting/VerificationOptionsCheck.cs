using System;
using Microsoft.Extensions.Options;

namespace GovData.Hosting;

/// <summary>Checks the options of a verification worker when the host starts.</summary>
internal sealed class VerificationOptionsCheck(string name, IOptionsMonitor<SubmissionWorkerOptions> submissions) : IValidateOptions<VerificationWorkerOptions>
{
    private const int SecretLength = 32;

    public ValidateOptionsResult Validate(string? worker, VerificationWorkerOptions options)
    {
        if (worker != name) return ValidateOptionsResult.Skip;
        var hasLedger = submissions.Get(name).OpenLedger is not null;
        if (options.OpenLedger is null && !hasLedger) return Fail($"{nameof(options.OpenLedger)} is missing: say where the ledger is, such as _ => SqliteLedger.Open(path)");
        if (options.OpenLedger is not null && hasLedger) return Fail($"{nameof(options.OpenLedger)} is the submission worker's affair: leave it out here");
        if (options.Verifications?.Secret is not { Count: SecretLength })
            return Fail($"{nameof(options.Verifications)}.{nameof(options.Verifications.Secret)} is 32 bytes of the department's own, not kept beside the ledger; there are {options.Verifications?.Secret.Count ?? 0}");
        if (options.RetryAfter <= TimeSpan.Zero || options.MaxRetryAfter < options.RetryAfter)
            return Fail($"{nameof(options.RetryAfter)} is above zero and not above {nameof(options.MaxRetryAfter)}");
        if (options.LookEvery <= TimeSpan.Zero) return Fail($"{nameof(options.LookEvery)} is above zero");
        return ValidateOptionsResult.Success;
    }

    private ValidateOptionsResult Fail(string what) => ValidateOptionsResult.Fail($"Verification worker '{name}': {what}.");
}
