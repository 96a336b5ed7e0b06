using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A holder of a certificate: name, code, and what kind of code it is.</summary>
internal sealed class HolderRecord(string name, string code, string codeType)
{
    public string Name { get; } = name;

    public string Code { get; } = code;

    public bool Has(string otherCode, string otherType) => Code == otherCode && codeType == otherType;

    /// <summary>Whether the name and the code that were shown, as far as they were, are this holder's.</summary>
    public bool Fits(string? shownName, string? shownCode) => (shownName ?? Name) == Name && (shownCode ?? Code) == Code;

    public JsonObject ToJson() => new() { ["name"] = Name, ["code"] = Code, ["codeType"] = codeType };
}
