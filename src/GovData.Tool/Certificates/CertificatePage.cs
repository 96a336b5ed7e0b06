using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GovData.Certificates;
using GovData.Security;

namespace GovData.Tool;

/// <summary>The page for people on one certificate file: the verdict, why, each signature, what is covered and what is not. Control characters of a hostile file are not printed.</summary>
internal static class CertificatePage
{
    public static string Of(string file, CertificateVerdict verdict, Speech speech)
    {
        var page = new StringBuilder();
        page.Append(Printable.Of(file)).Append(speech.Of("：", ": ")).Append(speech.Of(verdict.Status.Chinese, verdict.Status.Value)).Append(speech.Of($"（{verdict.Status.Value}，{verdict.Code}）", $" ({verdict.Code})")).Append('\n');
        Line(page, speech.Of("核验时点", "as of"), Time(verdict.AsOf));
        Line(page, speech.Of("时效", "freshness"), verdict.FreshnessIn(speech.Culture));
        Line(page, speech.Of("依据", "by"), speech.Of($"策略 {verdict.Policy}，信任库 {verdict.TrustName}", $"policy {verdict.Policy}, trust bundle {verdict.TrustName}"));
        Line(page, speech.Of("文件杂凑", "digest"), verdict.Digest.ToString());
        Findings(page, verdict.Fragments, speech, "  ");
        for (var i = 0; i < verdict.Signatures.Count; i++) Signature(page, i + 1, verdict.Signatures[i], verdict.Parts, speech);
        Uncovered(page, verdict.Parts, speech);
        return page.Append('\n').ToString();
    }

    private static void Signature(StringBuilder page, int number, SignatureReport signature, IReadOnlyList<PartReport> parts, Speech speech)
    {
        page.Append(speech.Of($"  签名 {number}：", $"  signature {number}: ")).Append(speech.Of(signature.Status.Chinese, signature.Status.Value)).Append("  ").Append(Printable.Of(signature.Name)).Append('\n');
        Line(page, speech.Of("  结构", "  shape"), signature.Shape);
        Line(page, speech.Of("  签章者", "  signer"), signature.Signer);
        Line(page, speech.Of("  印章", "  seal"), signature.SealName);
        if (signature.SignedAt is { } at)
            Line(page, speech.Of("  时间", "  time"), Time(at) + (signature.IsTimeProven ? speech.Of("（有时间戳证明）", " (proven by a timestamp)") : speech.Of("（仅为签名者声明）", " (the signer's word only)")));
        string[] covered = [.. parts.Where(part => part.CoveredBy.Contains(signature.Name)).Select(part => part.Name)];
        if (covered.Length > 0) Line(page, speech.Of("  保护", "  covers"), string.Join(", ", covered));
        Findings(page, signature.Fragments, speech, "    ");
    }

    private static void Uncovered(StringBuilder page, IReadOnlyList<PartReport> parts, Speech speech)
    {
        foreach (var part in parts.Where(part => !part.IsCovered))
            page.Append("  ").Append(part.IsOfSignature ? speech.Of("未保护（签名自身的文件）：", "not covered (the signature's own): ") : part.IsReachable ? speech.Of("未保护，但会显示：", "NOT COVERED, and shown: ") : speech.Of("未保护，无处引用：", "not covered, referred to nowhere: "))
                .Append(Printable.Of(part.Name)).Append('\n');
    }

    /// <summary>What is not simply passed, with its text; what passed is only counted.</summary>
    private static void Findings(StringBuilder page, IReadOnlyList<VerificationFragment> fragments, Speech speech, string indent)
    {
        foreach (var one in fragments.Where(one => one.Result != FragmentResult.Pass))
        {
            page.Append(indent).Append(one.Result.Value.PadRight(8)).Append(one.Code).Append(Role(one, speech)).Append(speech.Of("：", ": ")).Append(VerificationCode.Find(one.Code)?.In(speech.Culture));
            if (one.Evidence is not null) page.Append(" [").Append(Printable.Of(one.Evidence)).Append(']');
            page.Append('\n');
        }
        var passed = fragments.Count(one => one.Result == FragmentResult.Pass);
        page.Append(indent).Append(speech.Of($"通过 {passed} 项检查", passed == 1 ? "1 check passed" : $"{passed} checks passed")).Append('\n');
    }

    /// <summary>Whose chain a check is about.</summary>
    private static string Role(VerificationFragment one, Speech speech) => one.Check.Split('.')[0] switch
    {
        "signer" => speech.Of("（签章者）", " (signer)"),
        "maker" => speech.Of("（制章者）", " (maker of the seal)"),
        "tsa" => speech.Of("（时间戳机构）", " (timestamp authority)"),
        _ => "",
    };

    private static void Line(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) page.Append("  ").Append(name).Append(": ").Append(Printable.Of(value)).Append('\n');
    }

    private static string Time(System.DateTimeOffset instant) => instant.ToOffset(System.TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
