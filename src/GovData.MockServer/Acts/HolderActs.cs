using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>持证主体 · What the holders of certificates do: consent, refuse, show a QR code.</summary>
internal sealed class HolderActs(MockCenter center)
{
    public ActDone GiveConsent(FormFields fields) => Answer(fields, center.Holders.GiveConsent, "GIVEN", "持证主体已授权 Given");

    public ActDone RefuseConsent(FormFields fields) => Answer(fields, center.Holders.RefuseConsent, "DENIED", "持证主体已拒绝 Refused");

    public ActDone ShowQrCode(FormFields fields)
    {
        var identifier = fields.Text("identifier");
        var text = center.Holders.ShowQrCode(identifier);
        return new(new JsonObject { ["identifier"] = identifier, ["text"] = text }, $"二维码已出示 Shown: {text}");
    }

    private static ActDone Answer(FormFields fields, Action<string> answer, string state, string notice)
    {
        var key = fields.Text("key");
        answer(key);
        return new(new JsonObject { ["key"] = key, ["state"] = state }, $"{notice}: {key}");
    }
}
