using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.Tool;

/// <summary><c>govdata doctor --center PROFILE|URL [--ledger FILE | --postgres CONNECTION]</c></summary>
internal sealed class RunDoctor : Verb
{
    private const int MostSeconds = 600;
    private readonly Session session;
    private readonly CenterOption center;
    private readonly LedgerOption ledger;
    private readonly TextOption root;
    private readonly TextOption slowly;
    private readonly TextOption output;

    public RunDoctor(Session session)
        : base("doctor",
            session.Speech.Of("doctor --center 配置|地址 [--ledger 台账 | --postgres 连接串] [--tls-root 根证书] [--slowly 秒] [--output text|json]",
                "doctor --center PROFILE|URL [--ledger FILE | --postgres CONNECTION] [--tls-root PEM] [--slowly SECONDS] [--output text|json]"),
            session.Speech.Of("逐项试出：时钟、证书、登录、途中网关的限制与改动、编码，以及台账数据库的锁和持久化；每项说明发现了什么、怎么办。",
                "Tries out clock, certificate, signing in, what networks in between cap and change, encoding, and how the ledger's database locks and keeps; says of each what was found and what to do."),
            session.Speech.Of("0 没有问题   1 有问题   2 用法有误   3 有的未能试出，如中心不通   130 被中断", "0 nothing is wrong   1 something is   2 wrong usage   3 something could not be tried, such as a center that cannot be reached   130 interrupted"))
    {
        this.session = session;
        (center, ledger) = (new CenterOption(session), new LedgerOption(session.Speech));
        root = new("--tls-root", session.Speech.Of("只按此根证书（PEM）核对中心的证书；默认按系统信任库", "judge the center's certificate by this root (PEM) alone; by the system's trust store unless given"));
        slowly = new("--slowly", session.Speech.Of("以多少秒慢速发送一个请求，试出途中的时限；默认 20，0 为不试", "over how many seconds a request is sent, to find limits of time; 20 unless given, 0 tries none"));
        output = new("--output", session.Speech.Of("text（默认）或 json：一行", "text (the default) or json: one line"));
        Option[] all = [.. center.All, .. ledger.All, root, slowly, output];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var over = TimeSpan.FromSeconds(slowly.Number(parsed, 0, MostSeconds) ?? 20);
        var roots = root.One(parsed) is { } file ? Roots(file) : null;
        var probed = new ProbedCenter(session, over);
        var findings = new List<Finding>();
        var services = await center.OpenAsync(parsed, null, cancellationToken, probed.Adjust).ConfigureAwait(false);
        await using (services.ConfigureAwait(false))
            await TryCenterAsync(probed, services.GetRequiredService<CenterClient>(), roots, over, findings, cancellationToken).ConfigureAwait(false);
        if (ledger.IsGiven(parsed)) findings.AddRange(await TryLedgerAsync(parsed, cancellationToken).ConfigureAwait(false));
        await session.Output.WriteAsync(asJson ? DoctorAnswer.Json(findings) : DoctorAnswer.Text(findings)).ConfigureAwait(false);
        return DoctorAnswer.CodeOf(findings);
    }

    /// <summary>A ledger that is not there yet is tried out where it will be.</summary>
    private async Task<IReadOnlyList<Finding>> TryLedgerAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!ledger.IsToCome(parsed))
        {
            using var book = ledger.Open(parsed, mayCreate: false);
            return await LedgerFindings.OfAsync(book, session.Speech, cancellationToken).ConfigureAwait(false);
        }
        var file = "";
        try
        {
            using var trial = ledger.OpenTrial(parsed, out file);
            return [
                new("ledger.to-come", FindingState.Skipped, session.Speech.Of("台账还没有，由首次报送建立；以下在其所在目录试出。", "There is no ledger yet; the first submission makes it. What follows was tried out in its directory.")),
                .. await LedgerFindings.OfAsync(trial, session.Speech, cancellationToken).ConfigureAwait(false)];
        }
        finally
        {
            foreach (var left in (string[])[file, file + "-wal", file + "-shm", file + "-journal", file + ".lock"]) if (file.Length > 0) File.Delete(left);
            if (Directory.Exists(file + ".spool")) Directory.Delete(file + ".spool", recursive: true);
        }
    }

    private async Task TryCenterAsync(ProbedCenter probed, CenterClient client, X509Certificate2Collection? roots, TimeSpan over, List<Finding> findings, CancellationToken cancellationToken)
    {
        findings.AddRange(await new TlsProbe(probed, roots).RunAsync(cancellationToken).ConfigureAwait(false));
        findings.Add(await SignInProbe.ReachAsync(client, session.Speech, cancellationToken).ConfigureAwait(false));
        if (findings[^1].State == FindingState.Unknown) return;
        findings.Add(await ClockProbe.RunAsync(probed, client, cancellationToken).ConfigureAwait(false));
        var (limits, signedIn) = await SignInProbe.RunAsync(probed, client, cancellationToken).ConfigureAwait(false);
        findings.Add(signedIn);
        if (limits is not null) findings.AddRange(await new EchoProbe(probed, client, over).RunAsync(limits, cancellationToken).ConfigureAwait(false));
    }

    private X509Certificate2Collection Roots(string file)
    {
        try
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            return roots.Count > 0 ? roots : throw new CannotJudgeException($"{file} 中没有证书。", $"There is no certificate in {file}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CannotJudgeException($"根证书 {file} 不能用：{FileFault.Of(e, session.Speech)}", $"The root certificate {file} cannot be used: {FileFault.Of(e, session.Speech)}");
        }
    }
}
