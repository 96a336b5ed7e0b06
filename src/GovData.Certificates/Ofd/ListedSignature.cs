using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>A signature as the list (Signatures.xml) names it.</summary>
/// <param name="Description">The entry of its Signature.xml.</param>
/// <param name="IsSeal">Whether the list says Seal (which it says by saying nothing) and not Sign.</param>
internal sealed record ListedSignature(string Description, bool IsSeal)
{
    /// <summary>The signatures of a list; what is wrong is noted.</summary>
    public static IReadOnlyList<ListedSignature> ReadAll(string list, OfdParts parts, CheckList checks)
    {
        if (parts.Xml(list) is not { } xml || xml.Root.Name.LocalName != "Signatures")
        {
            checks.Add(SignatureCodes.ListBroken, list);
            return [];
        }
        OfdBody.CheckNamespace(xml.Root, list, checks);
        var found = new List<ListedSignature>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in xml.Root.All("Signature"))
        {
            var id = one.Attribute("ID")?.Value;
            var description = one.Attribute("BaseLoc") is { } stated ? OfdLocation.Resolve(list, stated.Value) : null;
            var type = one.Attribute("Type")?.Value ?? "Seal";
            if (id is null || !parts.Has(description) || type is not ("Seal" or "Sign")) checks.Add(SignatureCodes.ListBroken, id ?? list);
            else if (!ids.Add(id) || found.Any(other => other.Description == description)) checks.Add(SignatureCodes.Twice, id);
            else found.Add(new(description!, type == "Seal"));
        }
        foreach (var relative in xml.Root.All("Signature").Select(one => one.Attribute("Relative")?.Value).Where(one => one is not null && !ids.Contains(one)))
            checks.Add(SignatureCodes.ListBroken, relative);
        return found;
    }
}
