using System;
using GovData.Client;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection;

/// <summary>Checks a center's options by the client's own rules, and says where in the configuration the wrong one stands.</summary>
internal sealed class CenterOptionsCheck(string name, string? path) : IValidateOptions<CenterClientOptions>
{
    private const string Owner = nameof(CenterClientOptions) + ".";

    public ValidateOptionsResult Validate(string? center, CenterClientOptions options)
    {
        if (center != name) return ValidateOptionsResult.Skip;
        try
        {
            using var client = new CenterClient(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException wrong)
        {
            return ValidateOptionsResult.Fail(Say(wrong.Message));
        }
    }

    private string Say(string message) =>
        path is not null ? message.Replace(Owner, path + ":")
        : name.Length == 0 ? message
        : $"Center '{name}': {message}";
}
