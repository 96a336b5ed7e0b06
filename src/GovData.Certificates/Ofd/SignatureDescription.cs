using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Certificates;

/// <summary>Signature.xml (GB/T 33190-2016, 18.2) as read: what it protects, where its value and its seal are.</summary>
internal sealed class SignatureDescription
{
    private SignatureDescription(string name, XElement info, string value)
    {
        (Name, Value) = (name, value);
        var references = info.One("References");
        Method = references?.Attribute("CheckMethod")?.Value;
        References = references is null ? [] : [.. references.All("Reference").Select(one => (one.Attribute("FileRef")?.Value ?? "", one.One("CheckValue")?.Value ?? ""))];
        Algorithm = info.One("SignatureMethod")?.Value.Trim();
        Seal = info.One("Seal")?.One("BaseLoc") is { } seal ? OfdLocation.Resolve(name, seal.Value) : null;
        HasProviderElements = info.One("Provider")?.HasElements == true;
    }

    public string Name { get; }

    /// <summary>The entry of the signature value.</summary>
    public string Value { get; }

    /// <summary>The digest method as stated; null when none is.</summary>
    public string? Method { get; }

    public IReadOnlyList<(string Location, string CheckValue)> References { get; }

    /// <summary>The signature method as stated; null when none is.</summary>
    public string? Algorithm { get; }

    /// <summary>The entry of the seal's file, there or not; null when none is stated.</summary>
    public string? Seal { get; }

    public bool HasProviderElements { get; }

    /// <summary>Reads a description; null when it is not of its form, and that is noted.</summary>
    public static SignatureDescription? Read(string name, OfdParts parts, CheckList checks)
    {
        var root = parts.Xml(name)?.Root;
        if (root is { Name.LocalName: "Signature" } && root.One("SignedInfo") is { } info && root.One("SignedValue") is { } stated
            && info.All("References").Count() <= 1 && info.All("Seal").Count() <= 1 && info.All("SignatureMethod").Count() <= 1
            && OfdLocation.Resolve(name, stated.Value) is { } value && parts.Has(value) && value != name)
        {
            OfdBody.CheckNamespace(root, name, checks);
            return new(name, info, value);
        }
        checks.Add(SignatureCodes.ListBroken, name);
        return null;
    }
}
