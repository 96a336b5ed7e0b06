using System;
using Microsoft.Extensions.Options;

namespace GovData.Hosting;

/// <summary>Checks the options of a nightly submission when the host starts.</summary>
internal sealed class NightlyOptionsCheck(string options, string center) : IValidateOptions<NightlySubmissionOptions>
{
    public ValidateOptionsResult Validate(string? name, NightlySubmissionOptions nightly)
    {
        if (name != options) return ValidateOptionsResult.Skip;
        if (nightly.Plan is null) return Fail($"{nameof(nightly.Plan)} is missing: say what is submitted on a day");
        if (nightly.At < TimeSpan.Zero || nightly.At >= TimeSpan.FromDays(1)) return Fail($"{nameof(nightly.At)} is a time of day, from 00:00 and below 24:00");
        if (nightly.RetryAfter <= TimeSpan.Zero || nightly.MaxRetryAfter < nightly.RetryAfter)
            return Fail($"{nameof(nightly.RetryAfter)} is above zero and not above {nameof(nightly.MaxRetryAfter)}");
        return ValidateOptionsResult.Success;
    }

    private ValidateOptionsResult Fail(string what) => ValidateOptionsResult.Fail($"Nightly submission to '{center}': {what}.");
}
