using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>The parts of an OFD package, each read and digested once; what is wrong with an XML part is noted the first time.</summary>
internal sealed class OfdParts(Package package, VerificationPolicy policy, CheckList checks)
{
    private readonly Dictionary<string, XmlPart?> _xml = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _digests = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => package.Names;

    public bool Has(string? name) => name is not null && package.Has(name);

    public byte[] Read(string name) => package.Read(name);

    /// <summary>Whether a part is XML by its name, or by how it begins.</summary>
    public bool IsXml(string name) => HasXmlName(name) || BeginsAsXml(name);

    /// <summary>The part as XML; null when it is not there or not safe. An attachment that only begins like XML is no fault.</summary>
    public XmlPart? Xml(string name)
    {
        if (_xml.TryGetValue(name, out var known)) return known;
        VerificationCode? fault = null;
        var part = !package.Has(name) ? null
            : package.SizeOf(name) > policy.Limits.XmlBytes ? Refuse(out fault)
            : XmlPart.Read(package.Read(name), policy.Limits, out fault);
        if (fault is not null && HasXmlName(name)) checks.Add(fault, name);
        return _xml[name] = part;
    }

    /// <summary>SM3 of a part that is there.</summary>
    public byte[] Sm3(string name)
    {
        if (_digests.TryGetValue(name, out var known)) return known;
        if (package.Kept(name) is { } content) return _digests[name] = ContentDigest.Of(DigestAlgorithm.Sm3, content).Value.ToArray();
        using var digester = new ContentDigester(DigestAlgorithm.Sm3);
        using var stream = package.Open(name);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;) digester.Append(buffer.AsSpan(0, read));
        return _digests[name] = digester.Finish().Value.ToArray();
    }

    private static XmlPart? Refuse(out VerificationCode? fault)
    {
        fault = XmlCodes.Limits;
        return null;
    }

    private static bool HasXmlName(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private bool BeginsAsXml(string name)
    {
        var head = new byte[64];
        using var stream = package.Open(name);
        var read = stream.Read(head, 0, head.Length);
        foreach (var b in head.AsSpan(0, read))
        {
            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF) continue;
            return b == (byte)'<';
        }
        return false;
    }
}
