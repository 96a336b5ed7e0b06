using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Certificates;

/// <summary>Files of certificates and lists: PEM with any number of blocks, or DER; a folder stands for the files in it, in order of name.</summary>
internal static class CertificateFiles
{
    public const string CertificateLabel = "CERTIFICATE", ListLabel = "X509 CRL";

    private static readonly string[] CertificateEndings = [".crt", ".cer", ".pem", ".der"];
    private static readonly string[] ListEndings = [".crl", ".pem", ".der"];

    public static IEnumerable<(string File, byte[] Der)> Read(IEnumerable<string> paths, string label)
    {
        foreach (var path in paths)
        {
            var isEmpty = true;
            foreach (var file in Directory.Exists(path) ? FilesIn(path, label) : [path])
            {
                var ders = Blocks(File.ReadAllBytes(file), label).ToList();
                if (ders.Count == 0 && !MayHoldOthers(file)) throw None(file, label);
                isEmpty &= ders.Count == 0;
                foreach (var der in ders) yield return (file, der);
            }
            if (isEmpty) throw None(path, label);
        }
    }

    /// <summary>The DER values in a file's bytes: the PEM blocks of the label, or the bytes themselves. One that is cut off is empty, so that nothing reads it.</summary>
    public static IEnumerable<byte[]> Blocks(byte[] bytes, string label)
    {
        var text = Encoding.ASCII.GetString(bytes);
        string begin = $"-----BEGIN {label}-----", end = $"-----END {label}-----";
        if (text.IndexOf("-----BEGIN ", StringComparison.Ordinal) < 0)
        {
            yield return bytes;
            yield break;
        }
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + 1, StringComparison.Ordinal))
        {
            var stop = text.IndexOf(end, at, StringComparison.Ordinal);
            yield return stop < 0 ? [] : Decode(text.Substring(at + begin.Length, stop - at - begin.Length));
            if (stop < 0) yield break;
        }
    }

    /// <summary>Certificates and lists may lie side by side as PEM.</summary>
    private static bool MayHoldOthers(string file) => string.Equals(Path.GetExtension(file), ".pem", StringComparison.OrdinalIgnoreCase);

    private static FormatException None(string path, string label) => new(Wording.Of(
        $"{path} 中没有 {label}（DER 或 PEM），请指明有{(label == CertificateLabel ? "证书" : "吊销列表")}的文件或文件夹。",
        $"{path} holds no '{label}', in DER or PEM; name the file or the folder that does."));

    private static IEnumerable<string> FilesIn(string folder, string label)
    {
        var endings = label == CertificateLabel ? CertificateEndings : ListEndings;
        return Directory.GetFiles(folder).Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).OrderBy(file => file, StringComparer.Ordinal);
    }

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
