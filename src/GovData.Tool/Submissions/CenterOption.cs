using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovData.Tool;

/// <summary>
/// <c>--center PROFILE|URL</c>: which center, and as which department. A profile is the JSON of a center's configuration section, or what a running
/// <c>govdata-mock --profile</c> wrote; environment variables beginning with <c>GOVDATA_CENTER__</c> hold before it, so that a secret need not stand in a file.
/// </summary>
internal sealed class CenterOption(Session session)
{
    private const string Section = "Center";
    private readonly TextOption center = new("--center", session.Speech.Of("中心的配置文件（JSON，或 govdata-mock 写出的配置），或其地址；密钥可由环境变量 GOVDATA_CENTER__… 给出", "the center's profile (JSON, or what govdata-mock wrote), or its address; environment variables GOVDATA_CENTER__… hold before it"));
    private readonly TextOption department = new("--department", session.Speech.Of("配置中有多个部门时，用哪一个：统一社会信用代码", "which department, where the profile has several: its social credit code"));

    public Option[] All => [center, department];

    /// <summary>The services that hold the center's one client; whoever asks disposes them.</summary>
    /// <param name="parsed">The command.</param>
    /// <param name="provider">The department that the rows are from, where the command names none.</param>
    /// <param name="cancellationToken">Ends reading the profile.</param>
    /// <param name="adjust">Changes the center's options last; a bare address then needs no department.</param>
    /// <exception cref="CannotJudgeException">The profile cannot be used.</exception>
    public async Task<ServiceProvider> OpenAsync(ParseResult parsed, string? provider, CancellationToken cancellationToken, Action<CenterClientOptions>? adjust = null)
    {
        if (center.One(parsed) is not { } place) throw new UsageException("请用 --center 指明中心的配置文件或地址。", "Name the center's profile or address by --center.");
        var services = new ServiceCollection();
        var address = Uri.TryCreate(place, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute : null;
        if (address is not null) Complete(AddAddress(services, address, isEnough: adjust is not null), adjust);
        else Complete(await AddProfileAsync(services, place, department.One(parsed), provider, cancellationToken).ConfigureAwait(false), adjust);
        var built = services.BuildServiceProvider();
        try
        {
            _ = built.GetRequiredService<CenterClient>();
            return built;
        }
        catch (OptionsValidationException wrong)
        {
            await built.DisposeAsync().ConfigureAwait(false);
            if (address is not null && wrong.Failures.Any(failure => failure.Contains("Department", StringComparison.Ordinal)))
                throw new CannotJudgeException($"只给地址 {place} 不够：请给出配置文件（--center city.json），或以环境变量 GOVDATA_CENTER__DEPARTMENT__CODE 等给出部门和密钥。",
                    $"The address {place} alone is not enough: give a profile (--center city.json), or department and keys by environment variables such as GOVDATA_CENTER__DEPARTMENT__CODE.");
            throw Unusable(place, string.Join(" ", wrong.Failures.Distinct()));
        }
    }

    private static CenterBuilder AddAddress(ServiceCollection services, Uri address, bool isEnough)
    {
        var section = Read("{}", address, folder: "");
        return isEnough && section["Department:Code"] is null ? services.AddGovDataCenter(options => options.Endpoint = address) : services.AddGovDataCenter(section);
    }

    private async Task<CenterBuilder> AddProfileAsync(ServiceCollection services, string path, string? wanted, string? provider, CancellationToken cancellationToken)
    {
        try
        {
            var text = await InputFile.ReadAsync(() => File.ReadAllText(path), cancellationToken).ConfigureAwait(false);
            return MockProfile.Find(text, wanted, provider) is { } configure
                ? services.AddGovDataCenter(configure)
                : services.AddGovDataCenter(Read(text, null, Path.GetDirectoryName(Path.GetFullPath(path))!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotJudgeException($"中心的配置文件 {path} 读不出来：{FileFault.Of(e, session.Speech)}", $"The center's profile {path} cannot be read: {FileFault.Of(e, session.Speech)}");
        }
        catch (JsonException e)
        {
            throw new CannotJudgeException($"中心的配置文件 {path} 不是 JSON（第 {(e.LineNumber ?? 0) + 1} 行）。", $"The center's profile {path} is no JSON (line {(e.LineNumber ?? 0) + 1}).");
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or UriFormatException or ArgumentException)
        {
            throw Unusable(path, e.Message);
        }
    }

    private void Complete(CenterBuilder builder, Action<CenterClientOptions>? adjust)
    {
        if (adjust is not null) builder.Configure(adjust);
        else if (session.Network is { } network) builder.Configure(options => options.Handler = network());
    }

    /// <summary>The section, files named in it taken as seen from the profile.</summary>
    private static IConfigurationSection Read(string json, Uri? address, string folder)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{{\"{Section}\":{json}}}"));
        var root = new ConfigurationBuilder().AddJsonStream(stream).AddEnvironmentVariables("GOVDATA_").AddInMemoryCollection().Build();
        var section = root.GetSection(Section);
        if (address is not null) section["Endpoint"] = address.AbsoluteUri;
        foreach (var file in (string[])["SigningKeyFile", "TrustedKeysFile"])
            if (section[file] is { Length: > 0 } relative) section[file] = Path.Combine(folder, relative);
        return section;
    }

    private static CannotJudgeException Unusable(string place, string why) =>
        new($"不能按 {place} 连接中心：{why}", $"The center cannot be reached by {place}: {why}");
}
