using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Client;

/// <summary>What a grant already forbids is refused before the wire, in the center's words.</summary>
internal static class GrantRules
{
    private const int Named = 5;
    private static readonly CenterOperation Operation = SharingOperations.Query;

    public static void Check(Grant grant, IList<string> items, IList<FilterTerm> filter, CallContext context, CivilDate today)
    {
        if (context.Purpose != grant.Purpose)
            throw Refuse("outside-purpose", "超出授权目的", "Outside the purpose of the grant", new ProblemError { Pointer = "/context/purpose", Rule = "outside-purpose", Message = "purpose" });
        if (today < grant.ValidFrom || today > grant.ValidTo) throw Refuse("outside-period", "不在授权期限内", "Outside the period of the grant");
        if (grant.State == GrantState.Revoked) throw Refuse("grant-revoked", "授权已撤销", "The grant is revoked");
        if (grant.UsedQueries >= grant.MaxQueries) throw Refuse("outside-count", "授权次数已用完", "The queries of the grant are used up");
        if (Outside(grant, items, filter) is { Length: > 0 } outside)
            throw Refuse("outside-items", "超出授权信息项：" + Names(outside, "、"), "Outside the items of the grant: " + Names(outside, ", "), outside);
    }

    private static ProblemError[] Outside(Grant grant, IList<string> items, IList<FilterTerm> filter)
    {
        var granted = new HashSet<string>(grant.Items);
        var outside = new List<ProblemError>();
        for (var i = 0; i < items.Count; i++)
            if (!granted.Contains(items[i])) outside.Add(At($"/items/{i}", items[i]));
        for (var i = 0; i < filter.Count; i++)
            if (!granted.Contains(filter[i].Item)) outside.Add(At($"/filter/{i}/item", filter[i].Item));
        return [.. outside];
    }

    private static string Names(ProblemError[] outside, string separator) =>
        string.Join(separator, outside.Select(place => place.Message).Distinct().Take(Named)) + (outside.Length > Named ? " …" : "");

    private static ProblemError At(string pointer, string item) => new() { Pointer = pointer, Rule = "outside-items", Message = item };

    private static RequestRefusedException Refuse(string code, string chinese, string english, params ProblemError[] errors) =>
        LocalRefusal.Of(Operation, 403, code, chinese, english, errors);
}
