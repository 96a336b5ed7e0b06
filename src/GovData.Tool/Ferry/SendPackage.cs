using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata send PACKAGE --center PROFILE|URL --out RECEIPTS</c></summary>
internal sealed class SendPackage : SubmissionVerb
{
    private readonly PathArgument package = new("PACKAGE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly CenterOption center;
    private readonly SendingOptions sending;
    private readonly TrustOption trust;
    private readonly TextOption place;

    public SendPackage(Session session)
        : base(session, "send",
            session.Speech.Of("send 包 --center 配置|地址 --out 回执文件 [--trust 打包者公钥…] [--follow 秒]", "send PACKAGE --center PROFILE|URL --out RECEIPTS [--trust PACKER-KEYS…] [--follow SECONDS]"),
            session.Speech.Of("在前置机上核对并原样发送一个包，用前置机自己的凭证；中心的答复写入回执文件带回。重复运行、重复搬运只生效一次。",
                "Verifies and sends a package from the front-end machine as it is, with that machine's own credential; what the center answers is written to be carried back. Run or carried twice it has one effect."),
            session.Speech.Of("0 已入库   1 未入库：包不完整或被改动、被拒、检查未通过   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
                "0 stored   1 not stored: the package is not whole or was changed, refused, rejected   2 wrong usage   3 not finished, run it again   130 interrupted, run it again"))
    {
        (center, sending) = (new CenterOption(session), new SendingOptions(session));
        trust = new("打包者的公钥文件（PEM），可给多个；给出时，签名不符的包不发送", "public keys of those who pack (PEM), one or more; a package that none of them signed is then not sent", session.Speech);
        place = new("--out", session.Speech.Of("回执文件", "the file of receipts"));
        Takes(package, [.. center.All, sending.Following, trust.Option, place]);
    }

    protected override (string Chinese, string English) Kept => ("中心已收到的不必再送", "What the center has is not sent again");

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var directory = package.One(parsed, "请给出一个包。", "Name one package.");
        var receiptsFile = OutputPlace.Checked(place.One(parsed) ?? throw new UsageException("请用 --out 指明回执文件。", "Name the file of receipts by --out."));
        var options = new ConsignmentSenderOptions { FollowAtMost = sending.Read(parsed).FollowAtMost, Packers = await trust.ReadAsync(parsed, cancellationToken).ConfigureAwait(false) };
        return await WithCenterAsync(
            parsed, center, null,
            client => TellAsync(
                async () =>
                {
                    var receipts = await new ConsignmentSender(client, options).SendAsync(directory, receiptsFile, cancellationToken).ConfigureAwait(false);
                    if (receipts.Problem is { } problem) await Session.Error.WriteLineAsync($"{problem.Code}: {problem.Detail ?? problem.Title}").ConfigureAwait(false);
                    return await AnswerAsync(CarriedAnswer.Of(receipts), asJson, carried => receipts.Problem is null ? OutcomeAnswer.CodeOf(carried) : ExitCode.No).ConfigureAwait(false);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }
}
