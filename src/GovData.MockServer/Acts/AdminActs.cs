using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Every act of the console, by its path; a part in braces is a field.</summary>
internal sealed class AdminActs
{
    private readonly Dictionary<string, AdminAct> _acts;

    public AdminActs(MockCenter center)
    {
        var authority = new AuthorityActs(center);
        var holders = new HolderActs(center);
        var stage = new StageActs(center);
        _acts = new(StringComparer.Ordinal)
        {
            ["authority/lists/{key}/approve"] = new(authority.ApproveList),
            ["authority/lists/{key}/return"] = new(authority.ReturnList, "reason"),
            ["authority/lists/{key}/publish"] = new(authority.PublishList),
            ["authority/responsibilities"] = new(authority.Assign, "entry", "department", "period", "due", "items"),
            ["authority/responsibilities/{line}/postpone"] = new(authority.Postpone, "due"),
            ["authority/grants/{grant}/suspend"] = new(authority.SuspendGrant),
            ["authority/grants/{grant}/resume"] = new(authority.ResumeGrant),
            ["authority/grants/{grant}/revoke"] = new(authority.RevokeGrant),
            ["authority/certificates"] = new(authority.ChangeCertificate, "identifier", "state"),
            ["holders/consents/{key}/give"] = new(holders.GiveConsent),
            ["holders/consents/{key}/refuse"] = new(holders.RefuseConsent),
            ["holders/qr-codes"] = new(holders.ShowQrCode, "identifier"),
            ["clock/advance"] = new(stage.Advance, "days", "hours", "minutes", "seconds"),
            ["outcomes"] = new(stage.Script, "operation", "outcome", "times", "seconds", "status", "code"),
            ["outage"] = new(stage.SetOutage, "state"),
            ["policy/consent-types"] = new(stage.SetConsentTypes, "types"),
            ["policy/checking-time"] = new(stage.SetCheckingTime, "seconds", "minutes"),
            ["seed/entries"] = new(stage.SeedEntry, "entry"),
            ["seed/certificates"] = new(stage.SeedCertificate, "identifier", "holderName", "holderCode", "holderCodeType", "state", "validFrom", "validTo", "fileDigest"),
            ["departments"] = new(stage.AddDepartment, "code", "name", "division", "level"),
            ["reset"] = new(stage.Reset),
        };
    }

    /// <summary>The paths of all acts, as templates.</summary>
    public IReadOnlyCollection<string> Paths => _acts.Keys;

    /// <summary>Carries out the act of a path; null where there is none.</summary>
    public ActDone? Carry(string path, FormFields fields)
    {
        var parts = path.Split('/');
        foreach (var (template, act) in _acts)
            if (Fits(template.Split('/'), parts)) return act.Carry(template.Split('/'), parts, fields);
        return null;
    }

    private static bool Fits(string[] template, string[] parts)
    {
        if (template.Length != parts.Length) return false;
        for (var i = 0; i < parts.Length; i++)
            if (template[i] != parts[i] && !(template[i].StartsWith('{') && parts[i].Length > 0)) return false;
        return true;
    }
}
