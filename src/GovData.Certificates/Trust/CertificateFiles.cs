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
                foreach (var der in Blocks(File.ReadAllBytes(file), label))
                {
                    isEmpty = false;
                    yield return (file, der);
                }
            if (isEmpty) throw new FormatException($"{path} holds no '{label}', in DER or PEM; name the file or the folder that does. 其中没有所要的证书或吊销列表，请指明正确的文件或文件夹。");
        }
    }

    /// <summary>The DER values in a file's bytes: the PEM blocks of the label, or the bytes themselves.</summary>
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
            if (stop < 0) yield break;
            yield return Decode(text.Substring(at + begin.Length, stop - at - begin.Length));
        }
    }

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
