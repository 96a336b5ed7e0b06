using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>govdata pack FILE --entry ENTRY.json --ledger FILE --out PACKAGE</c></summary>
internal sealed class PackTable : SubmissionVerb
{
    private readonly PathArgument file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly PlanOptions plan;
    private readonly LedgerOption ledger;
    private readonly SendingOptions sending;
    private readonly SavedAnswers limits;
    private readonly TextOption signing;
    private readonly TextOption place;

    public PackTable(Session session)
        : base(session, "pack",
            session.Speech.Of("pack 文件 --entry 条目.json (--ledger 台账 | --postgres 连接串) --out 包 [--signing-key 私钥] [--limits 文件] [--encrypt-for 公钥] [--period 周期] [--mode full|delta|correction|deletion]",
                "pack FILE --entry ENTRY.json (--ledger FILE | --postgres CONNECTION) --out PACKAGE [--signing-key KEY] [--limits FILE] [--encrypt-for KEY] [--period P] [--mode full|delta|correction|deletion]"),
            session.Speech.Of("在没有线路的机器上校验、记账、签名并打包；包由前置机用 govdata send 发送。再次打包得到同一个包。",
                "Judges, records, signs and packs a table on a machine without a route; the front-end machine sends the package by govdata send. Packed again it is the same package."),
            session.Speech.Of("0 已打包（或早已入库）   1 没有打包：自检未通过、键已绑定其他内容、目录另有内容   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
                "0 packed (or stored already)   1 not packed: findings, the key stands for other content, the directory holds something else   2 wrong usage   3 not finished, run it again   130 interrupted, run it again"))
    {
        var speech = session.Speech;
        (plan, ledger, sending, limits) = (new PlanOptions(speech), new LedgerOption(speech), new SendingOptions(session), new SavedAnswers(speech));
        signing = new("--signing-key", speech.Of("本部门的签名私钥（PEM）；零级部门没有", "the department's signing key (PEM); a level-0 department has none"));
        place = new("--out", speech.Of("包：一个目录，尚不存在，或是同一个包", "the package: a directory that is not there yet, or holds the same package"));
        Takes(file, [.. plan.All, .. ledger.All, .. sending.Sealing, limits.Option, signing, place]);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一个数据文件。", "Name one file.");
        var package = OutputPlace.Checked(place.One(parsed) ?? throw new UsageException("请用 --out 指明包的目录。", "Name the directory of the package by --out."));
        var options = new ConsignmentPackerOptions { Parts = sending.Read(parsed), SigningKey = signing.One(parsed) is { } key ? SigningKeyFile.Read(key, Session.Speech) : null };
        (options.Capabilities, options.Limits) = limits.Read(parsed);
        var planned = await plan.ReadAsync(parsed, path, Session, cancellationToken).ConfigureAwait(false);
        using var told = options.Parts.Progress as IDisposable;
        using var book = ledger.Open(parsed);
        return await TellAsync(
            async () =>
            {
                var outcome = await new ConsignmentPacker(book, options).PackAsync(planned, package, cancellationToken).ConfigureAwait(false);
                if (outcome is { Stage: SubmissionStage.Packed, Work.Resumed: false }) await WarnAsync(options).ConfigureAwait(false);
                return await AnswerAsync(outcome, asJson, packed => packed.Stage == SubmissionStage.Packed ? ExitCode.Yes : OutcomeAnswer.CodeOf(packed)).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task WarnAsync(ConsignmentPackerOptions options)
    {
        if (options.SigningKey is null)
            await Session.Error.WriteLineAsync(Session.Speech.Of("包没有签名：途中被改动无法得知。有密钥的部门请用 --signing-key。", "The package is not signed: nobody can tell whether it is changed on its way. A department that has a key names it by --signing-key.")).ConfigureAwait(false);
        if (options.Parts.Recipient is null)
            await Session.Error.WriteLineAsync(Session.Speech.Of("包没有加密：搬运者能读其中的数据。请用 --encrypt-for 给出中心的加密公钥。", "The package is not encrypted: who carries it can read its rows. Name the center's encryption key by --encrypt-for.")).ConfigureAwait(false);
    }
}
