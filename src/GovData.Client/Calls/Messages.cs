using System;
using System.Globalization;
using System.Linq;

namespace GovData.Client;

/// <summary>Every message of the client's exceptions, in Chinese under a Chinese UI culture and in English otherwise.</summary>
internal static class Messages
{
    public static string CodeOf(TransportFailure failure) => failure switch
    {
        TransportFailure.Unreachable => "T01",
        TransportFailure.ConnectionLost => "T02",
        TransportFailure.NotThisContract => "T03",
        TransportFailure.AnswerTooLarge => "T04",
        TransportFailure.DigestMismatch => "T05",
        TransportFailure.SignatureInvalid => "T06",
        TransportFailure.Redirected => "T07",
        TransportFailure.LoopingCursor => "T08",
        _ => "T00",
    };

    public static string CodeOf(TimeLimit limit) => limit switch
    {
        TimeLimit.Attempt => "L01",
        TimeLimit.Progress => "L02",
        _ => "L03",
    };

    public static string Transport(TransportFailure failure, CenterOperation? operation, string? detail)
    {
        var (chinese, english) = failure switch
        {
            TransportFailure.Unreachable => ("无法连接中心：请检查地址、网络、端口与 TLS（由网络或您处理）", "The center cannot be reached: check address, network, port and TLS (the network or you can fix it)"),
            TransportFailure.ConnectionLost => ("连接在答复到齐前中断，中心可能已处理：请以同一键重试（由网络处理）", "The connection broke before the whole answer arrived; the center may have acted: repeat with the same key (the network can fix it)"),
            TransportFailure.NotThisContract => ("此地址有应答，但不是本接口约定：请检查地址与中间网关（由您或网络处理）", "This address answers, but not this contract: check the address and the gateways in between (you or the network can fix it)"),
            TransportFailure.AnswerTooLarge => ("答复超过 MaxAnswerBytes：请缩小查询范围或调大该项（由您处理）", "The answer exceeds MaxAnswerBytes: ask for less or raise it (you can fix it)"),
            TransportFailure.DigestMismatch => ("收到的字节与摘要不符，内容未被采用：请重试，仍不符则联系中心（由网络或中心处理）", "The bytes received are not those their digest names and were not used: try again, then ask the center (the network or the center can fix it)"),
            TransportFailure.SignatureInvalid => ("中心文件的签名不能由受信任的密钥验证，未被采用：请核对受信任密钥文件，勿信任来历不明的密钥（由您或中心处理）", "No trusted key verifies this document of the center, and it was not used: check the file of trusted keys, trust no key you cannot place (you or the center can fix it)"),
            TransportFailure.Redirected => ("答复要求转向其他地址，凭证不随之转发：请改用正确的中心地址（由您处理）", "The answer redirects elsewhere and credentials do not follow: set the right endpoint (you can fix it)"),
            _ => ("列表重复同一游标，已停止读取（由中心处理）", "The list repeats its cursor; reading has stopped (the center can fix it)"),
        };
        return Compose(chinese, english, detail, operation, CodeOf(failure));
    }

    public static string TimedOut(TimeLimit limit, TimeSpan length, CenterOperation? operation)
    {
        var seconds = length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var (chinese, english) = limit switch
        {
            TimeLimit.Attempt => ($"单次调用超过 {seconds} 秒，中心可能已处理", $"One attempt took more than {seconds} s; the center may have acted"),
            TimeLimit.Progress => ($"传输 {seconds} 秒没有进展", $"The transfer made no progress for {seconds} s"),
            _ => ($"全部尝试合计超过 {seconds} 秒，中心可能已处理", $"All attempts together took more than {seconds} s; the center may have acted"),
        };
        return Compose(chinese + "：请以同一键重试，或调整 CallBudgets", english + ": repeat with the same key, or change CallBudgets", null, operation, CodeOf(limit));
    }

    public static string Refused(Problem problem, RefusalOrigin origin, CenterOperation? operation)
    {
        var local = origin == RefusalOrigin.Local;
        var chinese = (local ? "SDK 在发送前拒绝了请求：" : "中心拒绝了请求：") + problem.Title + Fixer(problem.WhoCanFix, chinese: true);
        var english = (local ? "The SDK refused the request before sending: " : "The center refused the request: ") + problem.Title + Fixer(problem.WhoCanFix, chinese: false);
        return Compose(chinese, english, Places(problem), operation, problem.Code);
    }

    private static string? Places(Problem problem) =>
        problem.Errors.Count == 0 ? null : string.Join("; ", problem.Errors.Where(error => error is not null).Take(3)) + (problem.Errors.Count > 3 ? " …" : "");

    private static string Compose(string chinese, string english, string? detail, CenterOperation? operation, string code)
    {
        var (text, open, close) = Wording.IsChinese ? (chinese, "（", "）") : (english, " (", ")");
        if (detail is not null) text += Wording.Of("：", ": ") + detail;
        return operation is null ? $"{text} [{code}]" : $"{text}{open}{operation.Id}{close} [{code}]";
    }

    private static string Fixer(string who, bool chinese) => (who, chinese) switch
    {
        ("you", true) => "（由您处理）",
        ("provider", true) => "（由数据提供方处理）",
        ("center", true) => "（由中心处理）",
        ("network", true) => "（由网络处理）",
        ("you", false) => " (you can fix it)",
        ("provider", false) => " (the provider can fix it)",
        ("center", false) => " (the center can fix it)",
        ("network", false) => " (the network can fix it)",
        _ => "",
    };
}
