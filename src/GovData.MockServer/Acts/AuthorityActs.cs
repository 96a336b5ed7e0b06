using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>主管部门 · What the authority does: reviews lists, assigns responsibilities, suspends grants and certificates.</summary>
internal sealed class AuthorityActs(MockCenter center)
{
    public ActDone ApproveList(FormFields fields)
    {
        var key = fields.Text("key");
        center.Authority.ApproveList(key);
        return new(new JsonObject { ["key"] = key, ["state"] = "APPROVED" }, $"清单已审核通过 Approved: {key}");
    }

    public ActDone ReturnList(FormFields fields)
    {
        var (key, reason) = (fields.Text("key"), fields.Text("reason"));
        center.Authority.ReturnList(key, reason);
        return new(new JsonObject { ["key"] = key, ["state"] = "RETURNED", ["reason"] = reason }, $"清单已退回 Returned: {key}（{reason}）");
    }

    public ActDone PublishList(FormFields fields)
    {
        var key = fields.Text("key");
        var codes = center.Authority.PublishList(key);
        return new(
            new JsonObject { ["key"] = key, ["state"] = "PUBLISHED", ["entries"] = new JsonArray([.. codes.Select(c => (JsonNode)c)]) },
            $"清单已发布 Published: {string.Join(", ", codes)}");
    }

    public ActDone Assign(FormFields fields)
    {
        var due = fields.Date("due") ?? throw new FormatException("The field 'due' is missing.");
        var line = center.Authority.AssignResponsibility(
            fields.Text("entry"), fields.Text("department"), fields.Text("period"), due.ToString(), fields.Texts("items"));
        return new(new JsonObject { ["line"] = line }, $"责任已下达 Assigned: {line}");
    }

    public ActDone Postpone(FormFields fields)
    {
        var line = fields.Text("line");
        var due = fields.Date("due") ?? throw new FormatException("The field 'due' is missing.");
        center.Authority.PostponeResponsibility(line, due.ToString());
        return new(new JsonObject { ["line"] = line, ["due"] = due.ToString() }, $"期限已顺延 Postponed: {line} → {due}");
    }

    public ActDone SuspendGrant(FormFields fields) => Change(fields, center.Authority.SuspendGrant, "SUSPENDED", "授权已暂停 Suspended");

    public ActDone ResumeGrant(FormFields fields) => Change(fields, center.Authority.ResumeGrant, "ACTIVE", "授权已恢复 Resumed");

    public ActDone RevokeGrant(FormFields fields) => Change(fields, center.Authority.RevokeGrant, "REVOKED", "授权已撤销 Revoked");

    public ActDone ChangeCertificate(FormFields fields)
    {
        var (identifier, state) = (fields.Text("identifier"), fields.Text("state"));
        center.Authority.ChangeCertificate(identifier, state);
        return new(new JsonObject { ["identifier"] = identifier, ["state"] = state }, $"证照状态已变更 Changed: {identifier} → {state}");
    }

    private static ActDone Change(FormFields fields, Action<string> change, string state, string notice)
    {
        var grant = fields.Text("grant");
        change(grant);
        return new(new JsonObject { ["grant"] = grant, ["state"] = state }, $"{notice}: {grant}");
    }
}
