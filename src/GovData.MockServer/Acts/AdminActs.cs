using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Every act of the console, by its path; a part in braces is a field.</summary>
internal sealed class AdminActs
{
    private readonly Dictionary<string, Func<FormFields, ActDone>> _acts;

    public AdminActs(MockCenter center)
    {
        var authority = new AuthorityActs(center);
        var holders = new HolderActs(center);
        var stage = new StageActs(center);
        _acts = new(StringComparer.Ordinal)
        {
            ["authority/lists/{key}/approve"] = authority.ApproveList,
            ["authority/lists/{key}/return"] = authority.ReturnList,
            ["authority/lists/{key}/publish"] = authority.PublishList,
            ["authority/responsibilities"] = authority.Assign,
            ["authority/responsibilities/{line}/postpone"] = authority.Postpone,
            ["authority/grants/{grant}/suspend"] = authority.SuspendGrant,
            ["authority/grants/{grant}/resume"] = authority.ResumeGrant,
            ["authority/grants/{grant}/revoke"] = authority.RevokeGrant,
            ["authority/certificates"] = authority.ChangeCertificate,
            ["holders/consents/{key}/give"] = holders.GiveConsent,
            ["holders/consents/{key}/refuse"] = holders.RefuseConsent,
            ["holders/qr-codes"] = holders.ShowQrCode,
            ["clock/advance"] = stage.Advance,
            ["outcomes"] = stage.Script,
            ["outage"] = stage.SetOutage,
            ["policy/checking-time"] = stage.SetCheckingTime,
            ["seed/entries"] = stage.SeedEntry,
            ["seed/certificates"] = stage.SeedCertificate,
            ["departments"] = stage.AddDepartment,
            ["reset"] = stage.Reset,
        };
    }

    /// <summary>The paths of all acts, as templates.</summary>
    public IReadOnlyCollection<string> Paths => _acts.Keys;

    /// <summary>Carries out the act of a path; null where there is none.</summary>
    public ActDone? Carry(string path, FormFields fields)
    {
        var parts = path.Split('/');
        foreach (var (template, act) in _acts)
            if (Fits(template.Split('/'), parts, fields)) return act(fields);
        return null;
    }

    private static bool Fits(string[] template, string[] parts, FormFields fields)
    {
        if (template.Length != parts.Length) return false;
        for (var i = 0; i < parts.Length; i++)
            if (template[i] != parts[i] && !(template[i].StartsWith('{') && parts[i].Length > 0)) return false;
        for (var i = 0; i < parts.Length; i++)
            if (template[i].StartsWith('{')) fields.Set(template[i].Trim('{', '}'), Uri.UnescapeDataString(parts[i]));
        return true;
    }
}
