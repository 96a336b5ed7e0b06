using System;
using System.CommandLine;
using System.IO;
using GovData.Ledger;
using GovData.Security;

namespace GovData.Tool;

/// <summary>How parts are sent, as it is said on the command line.</summary>
internal sealed class SendingOptions(Session session)
{
    private const int LeastPart = 1024;
    private const int LeastLease = 5;
    private const int MostParts = 64;
    private readonly TextOption partSize = new("--part-size", session.Speech.Of("每片至多多少字节，默认 4194304；中心的上限更低时从之", "the most bytes of a part, 4194304 unless given; the center's own limit holds where it is lower"));
    private readonly TextOption compression = new("--compression", session.Speech.Of("zstd、gzip 或 none；默认按中心所支持的", "zstd, gzip or none; unless given as the center offers"));
    private readonly TextOption recipient = new("--encrypt-for", session.Speech.Of("中心的 SM2 加密公钥（PEM 文件），各片以 SM4 加密", "the center's SM2 encryption key (a PEM file); each part is encrypted by SM4"));
    private readonly TextOption parallel = new("--parallel", session.Speech.Of("同时传送几片，默认 4", "how many parts are on their way at a time, 4 unless given"));
    private readonly TextOption lease = new("--lease", session.Speech.Of("多个进程共用台账时，一步归一个进程多少秒，默认 30", "where several processes share the ledger: how many seconds a step is one process's, 30 unless given"));
    private readonly TextOption follow = new("--follow", session.Speech.Of("检查最多跟踪多少秒；默认到结束", "how many seconds the check is followed at most; to its end unless given"));

    /// <summary>Those that say how parts are made.</summary>
    public Option[] Sealing => [partSize, compression, recipient];

    /// <summary>The one that says how long the check is followed.</summary>
    public Option Following => follow;

    public Option[] All => [partSize, compression, recipient, parallel, lease, follow];

    /// <exception cref="CannotJudgeException">The key cannot be used.</exception>
    public DurableSubmitterOptions Read(ParseResult parsed)
    {
        var options = new DurableSubmitterOptions
        {
            Progress = session.Screen is null ? new SubmissionLines(session.Error, session.Speech, session.Clock) : new SubmissionMeter(session.Error, session.Speech, session.Clock),
        };
        if (partSize.Number(parsed, LeastPart) is { } bytes) options.PartSize = (int)bytes;
        if (parallel.Number(parsed, 1, MostParts) is { } count) options.Concurrency = (int)count;
        if (lease.Number(parsed, LeastLease) is { } held) options.LeaseDuration = TimeSpan.FromSeconds(held);
        if (follow.Number(parsed) is { } seconds) options.FollowAtMost = TimeSpan.FromSeconds(seconds);
        if (compression.All(parsed).Count > 0) options.Compression = PartCompression.Of(compression.OneOf(parsed, "zstd", "gzip", "none"));
        if (recipient.One(parsed) is { } file) options.Recipient = KeyOf(file);
        return options;
    }

    private EncryptionKey KeyOf(string file)
    {
        try
        {
            if (EncryptionKey.TryFromPem(File.ReadAllText(file), out var key, out var reason)) return key;
            throw new CannotJudgeException($"{file} 不能作为加密公钥：{reason.Chinese}", $"{file} is no encryption key: {reason.English}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotJudgeException($"加密公钥 {file} 读不出来：{FileFault.Of(e, session.Speech)}", $"The encryption key {file} cannot be read: {FileFault.Of(e, session.Speech)}");
        }
    }
}
