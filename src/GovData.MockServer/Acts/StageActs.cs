using System.Globalization;
using System.Text.Json.Nodes;
using GovData.Standards;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>What sets the stage: time, what is to happen to the next calls, certificates and departments that are there.</summary>
internal sealed class StageActs(MockCenter center)
{
    public ActDone Advance(FormFields fields)
    {
        var by = fields.Time("days", TimeSpan.FromDays(1)) + fields.Time("hours", TimeSpan.FromHours(1))
            + fields.Time("minutes", TimeSpan.FromMinutes(1)) + fields.Time("seconds", TimeSpan.FromSeconds(1));
        if (by <= TimeSpan.Zero) throw new FormatException("Say by how much: days, hours, minutes or seconds.");
        center.Advance(by);
        var now = center.Now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new(new JsonObject { ["now"] = now }, $"时间已推进 The center's time is now {now}");
    }

    public ActDone Script(FormFields fields)
    {
        var (operation, outcome) = (fields.Text("operation"), fields.Text("outcome"));
        var times = fields.Number("times", 1);
        if (times is < 1 or > 1000) throw new FormatException("The field 'times' is 1 to 1000.");
        center.Outcomes.Next(operation, [.. Enumerable.Range(0, times).Select(_ => OutcomeNames.Make(outcome, fields))]);
        return new(
            new JsonObject { ["operation"] = operation, ["outcome"] = outcome, ["times"] = times, ["pending"] = center.Outcomes.Pending },
            $"剧本已安排 Scripted: {operation} → {outcome} ×{times}");
    }

    public ActDone SetOutage(FormFields fields)
    {
        var state = fields.Text("state");
        var (isDown, status, notice) = state switch
        {
            "down" => (true, "OPEN", "中心已断开 The center is out of reach"),
            "maintenance" => (false, "MAINTENANCE", "中心维护中 The center is under maintenance"),
            "over" => (false, "OPEN", "中心已恢复 The center is back"),
            _ => throw new FormatException($"The field 'state' is down, maintenance or over, not '{state}'."),
        };
        (center.FrontGateway.IsDown, center.Policy.Status) = (isDown, status);
        return new(new JsonObject { ["state"] = state }, notice);
    }

    public ActDone SetCheckingTime(FormFields fields)
    {
        center.Policy.CheckingTime = fields.Time("minutes", TimeSpan.FromMinutes(1)) + fields.Time("seconds", TimeSpan.FromSeconds(1));
        var seconds = center.Policy.CheckingTime.TotalSeconds;
        return new(new JsonObject { ["seconds"] = seconds }, FormattableString.Invariant($"检查时间 A submission is checked for {seconds} s"));
    }

    public ActDone SetConsentTypes(FormFields fields)
    {
        center.Policy.ConsentTypes = [.. fields.Texts("types") ?? []];
        var types = string.Join(", ", center.Policy.ConsentTypes);
        return new(new JsonObject { ["types"] = new JsonArray([.. center.Policy.ConsentTypes.Select(type => (JsonNode)type)]) }, $"须授权的证照类型 Read with consent only: {(types.Length == 0 ? "–" : types)}");
    }

    public ActDone SeedEntry(FormFields fields)
    {
        try
        {
            var code = center.Seed.Entry(fields.Text("entry"));
            return new(new JsonObject { ["code"] = code }, $"条目已发布 Published: {code}");
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message.Split(" (Parameter ")[0], wrong);
        }
    }

    public ActDone SeedCertificate(FormFields fields)
    {
        var identifier = fields.Text("identifier");
        if (!ElectronicCertificateIdentifier.TryParse(identifier, out _, out var reason)) throw new FormatException($"The field 'identifier': {reason}");
        center.Seed.Certificate(new MockCertificate
        {
            Identifier = identifier,
            HolderName = fields.Find("holderName") ?? "",
            HolderCode = fields.Find("holderCode") ?? "",
            HolderCodeType = HolderCodeType.Of(fields.Find("holderCodeType") ?? "001"),
            State = fields.Find("state") ?? "VALID",
            ValidFrom = fields.Date("validFrom"),
            ValidTo = fields.Date("validTo"),
            FileDigest = fields.Find("fileDigest"),
        });
        return new(new JsonObject { ["identifier"] = identifier }, $"证照已登记 Registered: {identifier}");
    }

    public ActDone AddDepartment(FormFields fields)
    {
        var department = center.Departments.Add(fields.Text("code"), fields.Find("division") ?? "500000", fields.Text("name"), fields.Number("level", 0));
        return new(DepartmentText.Of(department), $"部门已登记 Added: {department.Code} {department.Name}");
    }

    public ActDone Reset(FormFields fields)
    {
        center.Reset();
        return new(new JsonObject(), "已清空，部门与密钥保留 Reset: only departments and keys are left");
    }
}
