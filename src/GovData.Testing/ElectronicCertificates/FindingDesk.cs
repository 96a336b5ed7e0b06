using System.Text.Json.Nodes;
using GovData.Standards;

namespace GovData.Testing;

/// <summary>查找 · Certificates by holder, by identifier and by QR code, within what the holder has consented to.</summary>
internal sealed class FindingDesk(CenterServices center, CertificateRegistry registry, ConsentDesk consents)
{
    public MockAnswer Search(Call call)
    {
        CallContexts.Hold(call);
        var (code, codeType, type, number) = (call.Body.Need("holderCode"), call.Body.Need("holderCodeType"), call.Body.Text("certificateType"), call.Body.Text("number"));
        HoldCode(code, codeType);
        if (type is not null) consents.Hold(call, type);
        var found = registry.All.Where(r =>
            r.Holders.Any(h => h.Has(code, codeType)) && (type is null || r.Type == type) && (number is null || r.Number == number) &&
            (!consents.Needed(r.Type) || consents.IsGiven(call, r))).ToList();
        return AnswerMaker.Json(Paging.Page(found, call.Body.Text("cursor"), Limit(call), r => (JsonNode)r.ToAnswer(call.Now)));
    }

    public MockAnswer Retrieve(Call call)
    {
        CallContexts.Hold(call);
        var identifier = call.Body.Need("identifier");
        consents.Hold(call, identifier.Split('.')[5]);
        var record = registry.Find(identifier);
        consents.Hold(call, record);
        return AnswerMaker.Json(record.ToAnswer(call.Now));
    }

    public MockAnswer Scan(Call call)
    {
        CallContexts.Hold(call);
        var (record, isShown) = registry.Scan(call.Body.Need("text"), call.Now);
        if (!isShown) consents.Hold(call, record.Type);
        return AnswerMaker.Json(record.ToAnswer(call.Now));
    }

    private static void HoldCode(string code, string codeType)
    {
        if (HolderCodeType.Of(codeType).Check(code) is { } refusal) throw MockProblems.Refuse("schema-violation", $"The holder's code is none of its type {codeType}: {refusal.Code}.");
    }

    private int Limit(Call call)
    {
        var limit = call.Body.Member("limit")?.GetInt32() ?? center.Limits.ListPageSize;
        return limit <= center.Limits.ListPageSize ? limit : throw MockProblems.Refuse("schema-violation", $"A page has {center.Limits.ListPageSize} items at most; {limit} were asked for.");
    }
}
