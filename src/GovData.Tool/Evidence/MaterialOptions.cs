using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>--certificate FILE… --crl FILE… --ocsp FILE… --public-key FILE…</c>: the trust material of the day, each file one DER value or PEM with one or more.</summary>
internal sealed class MaterialOptions
{
    private readonly Speech speech;
    private readonly (TextOption Option, TrustMaterialKind Kind, string[] Labels)[] kinds;

    public MaterialOptions(Speech speech)
    {
        this.speech = speech;
        kinds =
        [
            (Option("--certificate", "签名者及其上级的数字证书", "certificates of all who signed, and of who issued them"), TrustMaterialKind.Certificate, ["CERTIFICATE", "X509 CERTIFICATE"]),
            (Option("--crl", "证书撤销列表", "revocation lists"), TrustMaterialKind.RevocationList, ["X509 CRL"]),
            (Option("--ocsp", "在线证书状态响应", "OCSP responses"), TrustMaterialKind.OcspResponse, ["OCSP RESPONSE"]),
            (Option("--public-key", "签名者的公钥，如信任文件", "public keys of all who signed, such as a trust file"), TrustMaterialKind.PublicKey, ["PUBLIC KEY"]),
        ];
    }

    public Option[] All => Array.ConvertAll<(TextOption Option, TrustMaterialKind, string[]), Option>(kinds, kind => kind.Option);

    /// <summary>The material, kind by kind, in the order of the files.</summary>
    /// <exception cref="CannotJudgeException">A file cannot be read, or holds nothing of its kind.</exception>
    public List<TrustMaterial> Read(ParseResult parsed)
    {
        var material = new List<TrustMaterial>();
        foreach (var (option, kind, labels) in kinds)
            foreach (var file in option.All(parsed)) material.AddRange(Read(file, kind, labels));
        return material;
    }

    private TextOption Option(string name, string chinese, string english) =>
        new(name, speech.Of(chinese + "（DER 或 PEM），可给多个，随归档保存", english + " (DER or PEM), one or more, kept with the segment"), isGreedy: true);

    private List<TrustMaterial> Read(string file, TrustMaterialKind kind, string[] labels)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            List<TrustMaterial> found = [];
            foreach (var der in Values(bytes, labels)) found.Add(new TrustMaterial(kind, der));
            return found.Count > 0 ? found : throw Unfit(file, kind);
        }
        catch (ArgumentException)
        {
            throw Unfit(file, kind);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotJudgeException($"{file}：无法读取。{FileFault.Of(e, speech)}", $"{file}: cannot be read. {FileFault.Of(e, speech)}");
        }
    }

    /// <summary>The one value of a DER file; of PEM every value under one of the labels.</summary>
    private static List<byte[]> Values(byte[] bytes, string[] labels)
    {
        var text = Encoding.UTF8.GetString(bytes).AsSpan();
        if (!PemEncoding.TryFind(text, out var fields)) return [bytes];
        List<byte[]> values = [];
        do
        {
            if (Array.IndexOf(labels, text[fields.Label].ToString()) >= 0) values.Add(Convert.FromBase64String(text[fields.Base64Data].ToString()));
            text = text[fields.Location.End..];
        }
        while (PemEncoding.TryFind(text, out fields));
        return values;
    }

    private static CannotJudgeException Unfit(string file, TrustMaterialKind kind) =>
        new($"{file}：其中没有{kind.Chinese}。", $"{file}: nothing in it is of the kind \"{kind.English}\".");
}
