namespace GovData.MockServer;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Help
{
    public const string Chinese =
        """
        用法
          govdata-mock [--port N] [--profile 文件] [--seed N]
              在本机回环地址上运行模拟数据资源中心，直到 SIGTERM 或 Ctrl-C。
              就绪后在标准输出打印一行 JSON：{"center","admin","ready","pid"}；日志写到标准错误。
              --port     中心地址的端口；0（默认）取空闲端口
              --profile  写出程序所需的一切：地址、受信任公钥、各部门及其凭据（仅文件所有者可读）
              --seed     随机数种子（默认 1）：种子与调用相同，编号、令牌与密钥口令亦相同
          govdata-mock --version
          govdata-mock --help

        退出码
          0 按要求停止   2 用法有误   3 无法启动：端口被占用，或文件无法写入

        """;

    public const string English =
        """
        Usage
          govdata-mock [--port N] [--profile FILE] [--seed N]
              Runs the mock center on the loopback address, until SIGTERM or Ctrl-C.
              Once ready it prints one line of JSON on standard output: {"center","admin","ready","pid"}; logs go to standard error.
              --port     the port of the center's address; 0 (the default) takes a free one
              --profile  receives all that programs need: addresses, trusted keys, departments with their credentials (readable by its owner alone)
              --seed     the seed of all chance (default 1): same seed and calls, same ids, tokens and secrets
          govdata-mock --version
          govdata-mock --help

        Exit codes
          0 stopped as asked   2 wrong usage   3 could not start: the port is taken, or the file cannot be written

        """;
}
