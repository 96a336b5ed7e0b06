#if NET
using GovData.Standards;

namespace GovData.Security;

/// <summary>Why the system's OpenSSL can't be used.</summary>
internal static class OpenSslRefusals
{
    public static Refusal NotFound(string names) => new("openssl.not-found",
        $"找不到 OpenSSL 3 的库（{names}）：请安装，或给出文件路径。", $"There is no library of OpenSSL 3 ({names}): install it, or give its path.");

    public static Refusal NotOpenSsl3(string name) => new("openssl.other-version", $"{name} 不是 OpenSSL 3。", $"{name} is no OpenSSL 3.");

    public static Refusal NoSm(string version) => new("openssl.no-sm",
        $"{version} 编译时未包含 SM3、SM4：请用发行版的 OpenSSL，或用托管代码。", $"{version} was built without SM3 and SM4: use the distribution's, or managed code.");
}
#endif
