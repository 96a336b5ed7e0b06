using System;
using System.IO;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection;

/// <summary>A center's options as they stand in configuration. Read by hand: nothing is guessed, and every complaint names its setting, never its value.</summary>
internal static class CenterSection
{
    private static readonly string[] s_settings =
        ["Endpoint", "Department", "AppKey", "SigningKeyFile", "TrustedKeysFile", "ApplicationId", "SignOptionalCalls", "MaxAnswerBytes", "Budgets"];

    /// <exception cref="OptionsValidationException">Settings are wrong; all of them are named.</exception>
    public static void Read(IConfigurationSection section, string name, CenterClientOptions options)
    {
        var reader = new SettingReader(section);
        if (!section.Exists()) reader.Refuse("", "is not there");
        reader.Know("", s_settings);
        reader.Know("Department", "Code", "Division");
        reader.Know("AppKey", "Name", "Secret");
        reader.Text("Endpoint", value => options.Endpoint = new Uri(value, UriKind.Absolute));
        reader.Text("ApplicationId", value => options.ApplicationId = value);
        reader.Text("SignOptionalCalls", value => options.SignOptionalCalls = bool.Parse(value));
        reader.Whole("MaxAnswerBytes", value => options.MaxAnswerBytes = value);
        reader.Text("TrustedKeysFile", value => options.TrustedKeys = TrustedKeys.Load(value));
        if (section.GetSection("Department").Exists())
            reader.Text("Department:Code", code => options.Department = new DepartmentIdentity(code, section["Department:Division"] ?? ""));
        reader.Text("SigningKeyFile", file => options.Credential = Credential(section, SigningKey.FromPem(File.ReadAllText(file))));
        if (section.GetSection("AppKey").Exists()) reader.Need("AppKey:Name", "AppKey:Secret");
        if (section["SigningKeyFile"] is null && section.GetSection("AppKey").Exists()) options.Credential = Credential(section, null);
        BudgetSection.Read(reader, options.Budgets);
        if (reader.Failures.Count > 0) throw new OptionsValidationException(name, typeof(CenterClientOptions), reader.Failures);
    }

    /// <summary>With an appKey the center gives tokens for it, and the signing key signs documents; without one the signing key signs in too.</summary>
    private static CenterCredential Credential(IConfigurationSection section, SigningKey? key) =>
        section.GetSection("AppKey").Exists() ? new AppKeyCredential(_ => ReadKey(section), key) : new SignedAssertionCredential(key!);

    private static ValueTask<AppKey> ReadKey(IConfigurationSection section)
    {
        var (name, secret) = (section["AppKey:Name"], section["AppKey:Secret"]);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(secret))
            throw new InvalidOperationException($"{section.Path}:AppKey needs Name and Secret.");
        return new ValueTask<AppKey>(new AppKey(name!, secret!));
    }
}
