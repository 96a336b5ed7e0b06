using System;
using System.IO;
using GovData.Security;

namespace GovData.Tool;

/// <summary>The department's private key in a file, PEM.</summary>
internal static class SigningKeyFile
{
    /// <exception cref="CannotJudgeException">It can't be read or is no key that signs.</exception>
    public static SoftwareSigningKey Read(string path, Speech speech)
    {
        string why;
        try
        {
            var pem = File.ReadAllText(path);
            if (SigningKey.TryFromPem(pem, out var key, out var reason)) return key;
            why = reason.Code switch
            {
                "key.encrypted" => speech.Of(
                    "它有口令保护，命令行不问口令。请用 openssl pkey 另存一份不带口令的，只许本人读取。",
                    "A password protects it, which a command does not ask for. Save one without by openssl pkey, readable for you alone."),
                "key.no-private-key" when TrustedKeys.TryParse(pem, out _, out _) => speech.Of("这是公钥，签名要用私钥。", "It is a public key, and signing takes the private one."),
                _ => reason.In(speech.Culture),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            why = FileFault.Of(e, speech);
        }
        throw new CannotJudgeException($"签名私钥 {path} 不能用：{why}", $"The signing key {path} cannot be used: {why}");
    }
}
