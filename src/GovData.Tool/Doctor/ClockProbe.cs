using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Tool;

/// <summary>How far this machine's clock is from the center's.</summary>
internal static class ClockProbe
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    public static async Task<Finding> RunAsync(ProbedCenter center, CenterClient client, CancellationToken cancellationToken)
    {
        var (clock, speech) = (center.Session.Clock, center.Session.Speech);
        await client.Service.GetStatusAsync(cancellationToken).ConfigureAwait(false); // so that the next one measures no handshake
        var before = clock.GetUtcNow();
        var status = await client.Service.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        var half = (clock.GetUtcNow() - before) / 2;
        var allowed = center.IsAnonymous ? Usual : await AllowedAsync(client, cancellationToken).ConfigureAwait(false);
        var off = before + half - status.Time;
        var (seconds, give, most) = (Number(off.Duration()), Number(half), Number(allowed));
        var (faster, ahead) = off < TimeSpan.Zero ? ("慢", "behind") : ("快", "ahead of");
        var said = speech.Of($"本机时钟比中心{faster} {seconds} 秒（±{give}）；中心容许 {most} 秒。", $"This machine's clock is {seconds} s {ahead} the center's (±{give}); the center allows {most} s.");
        var todo = speech.Of("请以 NTP 校准本机时钟；若本机准确，请告知中心。", "Set this machine's clock by NTP; if it is right, tell the center.");
        var distance = off.Duration() - half;
        return distance > allowed ? new("clock.off", FindingState.Fault, said, todo)
            : distance > allowed / 2 ? new("clock.drifting", FindingState.Warning, said, todo)
            : new("clock.right", FindingState.Ok, said);
    }

    private static async Task<TimeSpan> AllowedAsync(CenterClient client, CancellationToken cancellationToken)
    {
        try
        {
            return TimeSpan.FromSeconds((await client.Service.GetLimitsAsync(cancellationToken).ConfigureAwait(false)).ClockSkewSeconds);
        }
        catch (CenterException)
        {
            return Usual; // a clock that is far off is a reason why nobody can sign in
        }
    }

    private static string Number(TimeSpan time) => Math.Round(time.TotalSeconds, 3).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) is var text and not "-0" ? text : "0";
}
