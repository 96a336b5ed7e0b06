using System.CommandLine;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.Tool;

/// <summary><c>govdata limits --center PROFILE|URL</c></summary>
internal sealed class ShowLimits : Verb
{
    private readonly Session session;
    private readonly CenterOption center;

    public ShowLimits(Session session)
        : base("limits",
            session.Speech.Of("limits --center 配置|地址", "limits --center PROFILE|URL"),
            session.Speech.Of("写出中心的区划、分片上限和压缩方式，供没有线路的机器打包时使用（govdata pack --limits）。",
                "Writes the center's division, part size and compression, for packing on a machine without a route (govdata pack --limits)."),
            session.Speech.Of("0 已写出   1 中心拒绝   2 用法有误   3 没有做完   130 被中断", "0 written   1 refused by the center   2 wrong usage   3 not finished   130 interrupted"))
    {
        this.session = session;
        center = new CenterOption(session);
        foreach (var option in center.All) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var services = await center.OpenAsync(parsed, null, cancellationToken).ConfigureAwait(false);
        await using var _ = services.ConfigureAwait(false);
        var client = services.GetRequiredService<CenterClient>();
        return await new SubmissionTrouble(session, ("没有改动任何内容", "Nothing was changed")).TellAsync(
            async () =>
            {
                var capabilities = await client.Service.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
                var limits = await client.Service.GetLimitsAsync(cancellationToken).ConfigureAwait(false);
                await session.Output.WriteLineAsync(Json(capabilities, limits)).ConfigureAwait(false);
                return ExitCode.Yes;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static string Json(CenterCapabilities capabilities, CenterLimits limits)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("division", capabilities.Center?.Division ?? "");
            json.WriteNumber("partSize", limits.PartSize);
            json.WriteStartArray("compression");
            foreach (var name in capabilities.Algorithms.Compression) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
