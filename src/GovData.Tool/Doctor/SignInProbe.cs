using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Tool;

/// <summary>Whether the center answers, and lets the department in.</summary>
internal static class SignInProbe
{
    /// <summary>Whether the center is there and works; what is said of it otherwise.</summary>
    public static async Task<Finding> ReachAsync(CenterClient client, Speech speech, CancellationToken cancellationToken)
    {
        try
        {
            var status = await client.Service.GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.State == CenterState.Open
                ? new("center.open", FindingState.Ok, speech.Of("中心在线，运行正常。", "The center answers and works."))
                : new("center.not-open", FindingState.Warning, speech.Of($"中心在线：{status.State.Chinese}。", $"The center answers: {status.State.English}."), speech.Of("请待其恢复正常。", "Wait until it works."));
        }
        catch (CenterException failure)
        {
            return new("center.unreachable", FindingState.Unknown, $"{failure.Code}: {failure.Message}", speech.Of("请核对地址、代理和防火墙。", "Check address, proxy and firewall."));
        }
    }

    /// <summary>What the center allows the department; no limits and why, where it does not let it in.</summary>
    public static async Task<(CenterLimits? Limits, Finding Finding)> RunAsync(ProbedCenter center, CenterClient client, CancellationToken cancellationToken)
    {
        var speech = center.Session.Speech;
        if (center.IsAnonymous)
            return (null, new("sign-in.skipped", FindingState.Skipped, speech.Of("只给出了地址，没有登录：网关未试。", "An address alone: nobody signed in, and the networks in between were not tried."), speech.Of("请以 --center 给出配置文件。", "Give a profile by --center.")));
        try
        {
            return (await client.Service.GetLimitsAsync(cancellationToken).ConfigureAwait(false), new("sign-in.done", FindingState.Ok, speech.Of("登录成功。", "Signing in works.")));
        }
        catch (CenterException failure)
        {
            return (null, new("sign-in.refused", FindingState.Fault, $"{failure.Code}: {failure.Message}", speech.Of("请核对 appKey、密钥与本机时钟。", "Check appKey, key and this machine's clock.")));
        }
    }
}
