using System;
using System.Linq;
using GovData.Standards;

namespace GovData.Client;

/// <summary>What is checked before certificates are asked for: the cause of use, the holder's code, the type. No value is quoted.</summary>
internal static class UseRules
{
    private const int LongestCause = 200;
    private const int TypeLength = 21;

    /// <exception cref="RequestRefusedException">There is no cause of use, or it is too long for the copy it stands on.</exception>
    public static void CheckCause(CenterOperation operation, string? useCause)
    {
        if (string.IsNullOrWhiteSpace(useCause)) throw Refused(operation, "/useCause", "required", "未写明用证事由", "The cause of use is missing");
        if (useCause!.Length > LongestCause) throw Refused(operation, "/useCause", "maxLength", "用证事由超过 200 个字符", "The cause of use is longer than 200 characters");
    }

    /// <exception cref="RequestRefusedException">The code cannot be one of its type.</exception>
    public static void CheckHolder(CenterOperation operation, string code, HolderCodeType type, string parameter)
    {
        Guard.Member(code, nameof(CertificateQuery.HolderCode), parameter);
        Guard.Member(type, nameof(CertificateQuery.HolderCodeType), parameter);
        if (type.Value.Length != 3 || !type.Value.All(c => c is >= '0' and <= '9'))
            throw new ArgumentException("HolderCodeType: a holder's code type is three digits, such as 001 or 111 (GB/T 36903).", parameter);
        if (type.Check(code) is { } why) throw Refused(operation, "/holderCode", why.Code, why.Chinese, why.English);
    }

    public static void CheckType(string? type, string member, string parameter)
    {
        if (type is not null && (type.Length != TypeLength || !type.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z'))))
            throw new ArgumentException($"{member}: a certificate type code has 21 digits and capital letters (GB/T 36904).", parameter);
    }

    public static void CheckConsentKey(string? key, string parameter)
    {
        if (key is not null) Guard.Name(key, parameter, nameof(CertificateRequest.ConsentKey));
    }

    private static RequestRefusedException Refused(CenterOperation operation, string pointer, string rule, string chinese, string english) =>
        LocalRefusal.Of(operation, 422, "schema-violation", chinese, english, new ProblemError { Pointer = pointer, Rule = rule, Message = pointer.Substring(1) });
}
