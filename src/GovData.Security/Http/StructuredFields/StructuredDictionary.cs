using System.Collections.Generic;

namespace GovData.Security;

/// <summary>A structured dictionary (RFC 9651, section 3.2): members by key, in their order.</summary>
internal sealed class StructuredDictionary
{
    private readonly List<KeyValuePair<string, StructuredMember>> _members = [];

    public IReadOnlyList<KeyValuePair<string, StructuredMember>> Members => _members;

    public StructuredMember? this[string key] => IndexOf(key) is >= 0 and var at ? _members[at].Value : null;

    /// <summary>Puts a member last, or in the place of the one of the same key.</summary>
    public void Set(string key, StructuredMember member)
    {
        var at = IndexOf(key);
        if (at < 0) _members.Add(new(key, member));
        else _members[at] = new(key, member);
    }

    private int IndexOf(string key) => _members.FindIndex(member => member.Key == key);
}
