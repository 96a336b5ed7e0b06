namespace GovData.Tool;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Help
{
    public const string Chinese =
        """
        用法
          govdata evidence verify 文件… --trust 公钥文件… [--output text|json]
              核验存证日志：链条、杂凑值与签名。不联网，只凭文件与受信任的公钥。
              --trust   受信任公钥的 PEM 文件，可给多个；存证文件写在它之前
              --output  text（默认）或 json：每个文件一行、一个对象
          govdata --version
          govdata --help

        退出码
          0 已证明   1 已破坏   2 用法有误   3 无法判断：没有受信任的密钥，或文件无法读取   130 被中断

        """;

    public const string English =
        """
        Usage
          govdata evidence verify FILE… --trust KEYFILE… [--output text|json]
              Verifies evidence logs: chains, digests and signatures. Offline, from the files and the trusted keys alone.
              --trust   PEM files of trusted public keys, one or more; the evidence files come before it
              --output  text (the default) or json: one line with one object for each file
          govdata --version
          govdata --help

        Exit codes
          0 proved   1 broken   2 wrong usage   3 could not judge: no trusted key, or a file that cannot be read   130 interrupted

        """;
}
