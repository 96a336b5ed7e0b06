using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Tool;

/// <summary>What the networks in between let through, found out by the center's echo.</summary>
internal sealed class EchoProbe(ProbedCenter center, CenterClient client, TimeSpan slowly)
{
    private const int Least = 1024;
    private const int ShortHeader = 4096;

    /// <summary>Over 20 seconds some 3 KB a second: slow, but not so slow that a web server takes it for an attack.</summary>
    private const int SlowBytes = 64 * 1024;
    private const string Probe = "x-probe";
    private static readonly int[] HeaderLengths = [1024, 2048, 4096, 8192, 16384, 32768];

    /// <summary>Han characters of every plane that holds some, composed and combining marks, punctuation in both widths, an emoji of several characters, a mark that cannot be seen.</summary>
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("重庆〇㐀\U00020BB7\U00030EDE\U0003106C（）()“”·é e\u0301 👨‍👩‍👧 \uFEFF\u00A0|");

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value), 0x1F, 0x8B, 0x0D, 0x0A, 0x00];
    private readonly Speech speech = center.Session.Speech;
    private RequestRefusedException? _lastRefusal;

    public async Task<IReadOnlyList<Finding>> RunAsync(CenterLimits limits, CancellationToken cancellationToken)
    {
        if (await HeadersAsync(cancellationToken).ConfigureAwait(false) is not { } headers)
            return [new("echo.none", FindingState.Fault, speech.Of("很小的诊断请求也得不到回声。", "Not even a small request is echoed."), Trouble)];
        return
        [
            .. headers,
            await HeaderLengthAsync(cancellationToken).ConfigureAwait(false),
            await BodyAsync(limits, cancellationToken).ConfigureAwait(false),
            await WholeAsync("text", Text, speech.Of("生僻字等 UTF-8 文本", "UTF-8 text with rare characters"), cancellationToken).ConfigureAwait(false),
            await WholeAsync("bytes", Bytes, speech.Of("任意字节", "bytes of every value"), cancellationToken).ConfigureAwait(false),
            await SlowlyAsync(cancellationToken).ConfigureAwait(false),
        ];
    }

    private string Trouble => speech.Of("请将本结果交网络与中心的管理员：是途中的网关改动或拦截了请求。", "Give this to those who run the network and the center: a gateway in between changes or blocks requests.");

    private async Task<CenterEcho?> EchoAsync(byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Service.EchoAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (CenterException failure)
        {
            _lastRefusal = failure as RequestRefusedException;
            return null;
        }
    }

    /// <summary>The center itself says what is wrong with the key, or a signature was changed or taken away on its way.</summary>
    private Finding Unsigned() => _lastRefusal is { Code: "signature-key-unknown" or "signature-invalid" } refusal
        ? new("headers.signature", FindingState.Fault, speech.Of($"带签名的请求被中心拒绝：{refusal.Code}；不带的可以。", $"The center refuses a signed request: {refusal.Code}; an unsigned one gets through."),
            speech.Of("请核对签名私钥是否为在中心登记的那一把（是，则途中的网关改动了请求）。", "See whether the signing key is the one registered with the center (if it is, a gateway in between changes requests)."))
        : new("headers.signature", FindingState.Fault, speech.Of("带签名的请求通不过，不带的可以。", "A signed request does not get through, an unsigned one does."), Trouble);

    private async Task<List<Finding>?> HeadersAsync(CancellationToken cancellationToken)
    {
        byte[] small = [.. "echo"u8];
        var echo = await EchoAsync(small, cancellationToken).ConfigureAwait(false);
        var findings = new List<Finding>();
        if (echo is null)
        {
            center.Handler.IsUnsigned = true;
            var refused = Unsigned();
            if ((echo = await EchoAsync(small, cancellationToken).ConfigureAwait(false)) is null) return null;
            findings.Add(refused);
        }
        var missing = center.Handler.Sent.Keys.Where(name => !echo.Headers.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        var changed = center.Handler.Sent.Where(one => one.Key != "authorization" && echo.Headers.TryGetValue(one.Key, out var arrived) && arrived != one.Value).Select(one => one.Key).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0) findings.Add(new("headers.stripped", FindingState.Fault, speech.Of($"未到达的请求头：{string.Join("、", missing)}", $"Headers that did not arrive: {string.Join(", ", missing)}"), Trouble));
        if (changed.Count > 0) findings.Add(new("headers.changed", FindingState.Warning, speech.Of($"途中改变的请求头：{string.Join("、", changed)}", $"Headers changed on their way: {string.Join(", ", changed)}"), Trouble));
        if (echo.Method != "POST") findings.Add(new("method.changed", FindingState.Fault, speech.Of($"POST 到达时成了 {echo.Method}。", $"A POST arrived as {echo.Method}."), Trouble));
        if (findings.Count == 0) findings.Add(new("headers.whole", FindingState.Ok, speech.Of($"{center.Handler.Sent.Count} 个请求头全部原样到达。", $"All {center.Handler.Sent.Count} headers arrived as they were sent.")));
        return findings;
    }

    private async Task<Finding> HeaderLengthAsync(CancellationToken cancellationToken)
    {
        var most = 0;
        foreach (var length in HeaderLengths)
        {
            center.Handler.Besides = (Probe, new string('x', length));
            var echo = await EchoAsync([1], cancellationToken).ConfigureAwait(false);
            center.Handler.Besides = null;
            if (echo is null || !echo.Headers.TryGetValue(Probe, out var arrived) || arrived.Length != length) break;
            most = length;
        }
        var longest = center.Handler.Sent.Where(header => header.Key != Probe).Max(header => header.Value.Length);
        var said = most == HeaderLengths[^1]
            ? speech.Of($"请求头至少可长 {most} 字节；现用最长的为 {longest}。", $"A header may be {most} bytes long at least; the longest in use is {longest}.")
            : speech.Of($"请求头 {most} 字节可通过，再长一倍则不能；现用最长的为 {longest}。", $"A header of {most} bytes gets through and one twice as long does not; the longest in use is {longest}.");
        return most < ShortHeader
            ? new("header-length.short", FindingState.Warning, said, speech.Of("令牌或签名稍长即不能登录：请放宽网关的请求头上限。", "A token or signature somewhat longer can't sign in: have the gateway's limit for headers raised."))
            : new("header-length.enough", FindingState.Ok, said);
    }

    private async Task<Finding> BodyAsync(CenterLimits limits, CancellationToken cancellationToken)
    {
        var size = (int)Math.Min(limits.BodySize, int.MaxValue / 2);
        if (await PassesAsync(size, cancellationToken).ConfigureAwait(false))
            return new("body.whole", FindingState.Ok, speech.Of($"请求体可达中心所许的 {size} 字节；分片（中心许 {limits.PartSize} 字节）不在回声之列。", $"Bodies of all {size} bytes that the center allows get through; parts, of which it allows {limits.PartSize}, are not tried by echo."));
        var (passes, fails) = (0, size);
        for (var next = Least; fails - passes > Least; next = passes + (fails - passes) / 2)
            (passes, fails) = await PassesAsync(next, cancellationToken).ConfigureAwait(false) ? (next, fails) : (passes, next);
        return new("body.capped", FindingState.Fault, speech.Of($"中心许 {size} 字节，途中只通过约 {passes} 字节。", $"The center allows {size} bytes; about {passes} get through."), speech.Of(
            $"请放宽网关的请求体上限；在此之前以 --part-size {passes} 报送。", $"Have the gateway's limit for bodies raised; until then submit with --part-size {passes}."));
    }

    private async Task<bool> PassesAsync(int size, CancellationToken cancellationToken) =>
        await EchoAsync(new byte[size], cancellationToken).ConfigureAwait(false) is { } echo && echo.Size == size;

    private async Task<Finding> WholeAsync(string what, byte[] sent, string name, CancellationToken cancellationToken) =>
        await EchoAsync(sent, cancellationToken).ConfigureAwait(false) is { } echo && echo.Size == sent.Length && echo.Digest?.Matches(sent) == true
            ? new(what + ".whole", FindingState.Ok, speech.Of($"{name}原样到达。", $"Arrived as sent: {name}."))
            : new(what + ".changed", FindingState.Fault, speech.Of($"{name}在途中被改动或拦截。", $"Changed or blocked on the way: {name}."), what == "bytes"
                ? speech.Of("途中有设备把字节当作文本：请其管理员改正；在此之前以 --compression none 报送，且不加密。", "Something in between takes bytes for text: have it put right; until then submit with --compression none, unencrypted.")
                : Trouble);

    private async Task<Finding> SlowlyAsync(CancellationToken cancellationToken)
    {
        if (slowly <= TimeSpan.Zero) return new("slow-upload.skipped", FindingState.Skipped, speech.Of("未试慢速发送（--slowly）。", "Slow sending was not tried (--slowly)."));
        var begun = center.Session.Clock.GetTimestamp();
        center.Handler.Over = slowly;
        var echo = await EchoAsync(new byte[SlowBytes], cancellationToken).ConfigureAwait(false);
        center.Handler.Over = TimeSpan.Zero;
        var took = center.Session.Clock.GetElapsedTime(begun).TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return echo is not null
            ? new("slow-upload.held", FindingState.Ok, speech.Of($"用 {took} 秒发送的请求没有被掐断。", $"A request sent over {took} s was not cut."))
            : new("slow-upload.cut", FindingState.Fault, speech.Of($"慢速发送的请求在 {took} 秒后被掐断。", $"A request sent slowly was cut after {took} s."), speech.Of(
                "请放宽网关接收请求体的时限；在此之前请减小 --part-size。", "Have the gateway's time for receiving a body raised; until then make --part-size smaller."));
    }
}
