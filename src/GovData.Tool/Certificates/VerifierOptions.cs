using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using GovData.Certificates;

namespace GovData.Tool;

/// <summary>By what certificate files are judged: <c>--trust PATH… [--crl PATH…] [--policy strict|field]</c>.</summary>
internal sealed class VerifierOptions(Session session)
{
    private readonly TextOption trust = new("--trust", session.Speech.Of(
        "受信任的证书：文件或文件夹，可给多个；自签名的为信任锚，其余为中间证书",
        "certificates taken on trust: files or folders, one or more; self-signed ones are anchors, the others intermediates"), isGreedy: true);

    private readonly TextOption revocation = new("--crl", session.Speech.Of("吊销列表：文件或文件夹，可给多个", "revocation lists: files or folders, one or more"), isGreedy: true);
    private readonly TextOption policy = new("--policy", session.Speech.Of("strict（默认）或 field（放宽若干已知偏差，并逐一指明）", "strict (the default), or field (lets known deviations pass and names each)"));

    public IEnumerable<Option> All => [trust, revocation, policy];

    /// <exception cref="CannotJudgeException">A file cannot be read or is none of its kind.</exception>
    public CertificateVerifier Read(ParseResult parsed)
    {
        if (trust.All(parsed) is not { Count: > 0 } trusted)
            throw new UsageException("请用 --trust 给出受信任的证书（文件或文件夹）。", "Name the certificates taken on trust by --trust, files or folders.");
        var rules = policy.OneOf(parsed, "strict", "field") == "field" ? VerificationPolicy.Field : VerificationPolicy.Strict;
        return new(Read(trust, trusted, paths => TrustBundle.FromFiles(paths)), Read(revocation, revocation.All(parsed), RevocationStore.FromFiles), rules, session.Clock);
    }

    private T Read<T>(TextOption option, IReadOnlyList<string> paths, Func<IReadOnlyList<string>, T> read)
    {
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new CannotJudgeException($"{option.Name}：没有 {missing} 这个文件或文件夹。请核对路径。", $"{option.Name}: there is no file or folder {missing}. Check the path.");
        try
        {
            return read(paths);
        }
        catch (FormatException e)
        {
            throw new CannotJudgeException($"{option.Name}：{e.Message}", $"{option.Name}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var where = string.Join(" ", paths);
            throw new CannotJudgeException($"{option.Name}：{where} 读不出来。{IoWords.Of(e, session.Speech)}", $"{option.Name}: {where} cannot be read. {IoWords.Of(e, session.Speech)}");
        }
    }

    /// <summary>What is asked of a file: as of when, and that an identifier in its name is the content's.</summary>
    public static CertificateQuestion Question(string file, DateTimeOffset asOf) => new() { AsOf = asOf, FileName = Path.GetFileName(file) };

    /// <summary>An instant of the calendar's last day in one zone is none in another.</summary>
    private const int LastYear = 9999;

    /// <summary>An instant, or a date, which is midnight of Beijing; null for now.</summary>
    public static DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        const DateTimeStyles style = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, style, out var day) && day > DateTime.MinValue && day.Year < LastYear) return new(day, TimeSpan.FromHours(8));
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        var hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasZone && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, style, out var instant) && instant.UtcDateTime.Year < LastYear
            ? instant
            : throw new UsageException(
                $"--as-of 写作日期 2026-06-01（北京时间零点）或带时区的时刻 2026-06-01T08:00:00+08:00，自 0001-01-02 至 9998-12-31：{text}",
                $"--as-of is a date such as 2026-06-01 (midnight, +08:00) or an instant with its zone such as 2026-06-01T08:00:00+08:00, from 0001-01-02 to 9998-12-31: {text}");
    }
}
