using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>电子证照 · The registry with what can happen to a certificate, consents with the holder's acts, downloads, and what was accepted.</summary>
internal static class CertificatesSection
{
    private static readonly string[] States = ["VALID", "SUSPENDED", "REVOKED", "CANCELLED", "SUPERSEDED"];

    public static Html Render(CenterView view) => Markup.Section("certificates", "电子证照", "Electronic certificates",
        Markup.Table("登记", "Registry", view.Rows("electronicCertificates", "registry"),
            new TableColumn<JsonNode>("证照标识", "Identifier", c => Markup.Code(c.Of("identifier"))),
            new("状态", "State", c => Markup.State(c.Of("state"))),
            new("自", "From", c => Markup.Day(c.Of("validFrom"))),
            new("至", "To", c => Markup.Day(c.Of("validTo"))),
            new("办理", "Acts", Acts)),
        Markup.Table("授权", "Consents", view.Rows("electronicCertificates", "consents"),
            new TableColumn<JsonNode>("键", "Key", c => Markup.Code(c.Of("key"))),
            new("状态", "State", c => Markup.State(c.Of("state"))),
            new("部门", "Department", c => view.Department(c.Of("department"))),
            new("时间", "At", c => Markup.Day(CenterView.When(c.Of("requestedAt")))),
            new("办理", "Acts", ConsentActs)),
        Markup.Table("下载", "Downloads", view.Rows("electronicCertificates", "downloads"),
            new TableColumn<JsonNode>("键", "Key", d => Markup.Code(d.Of("key"))),
            new("状态", "State", d => Markup.State(d.Of("state"))),
            new("失效", "Until", d => Markup.Day(CenterView.When(d.Of("expiresAt"))))),
        Markup.Table("采信", "Acceptances", view.Rows("electronicCertificates", "acceptances"),
            new TableColumn<JsonNode>("键", "Key", a => Markup.Code(a.Of("key"))),
            new("状态", "State", a => Markup.State(a.Of("state"))),
            new("时间", "At", a => Markup.Day(CenterView.When(a.Of("acceptedAt"))))),
        Forms.Folded("登记证照", "Register a certificate", Forms.Line("seed/certificates", "登记", "Register",
            Forms.Field("identifier", "证照标识", "Identifier"),
            Forms.Field("holderName", "持证主体", "Holder", required: false),
            Forms.Field("holderCode", "持证主体代码", "Holder's code", required: false),
            Forms.Field("holderCodeType", "持证主体代码类型", "Type of the code", "001"),
            Forms.Field("validFrom", "自", "From", type: "date", required: false),
            Forms.Field("validTo", "至", "To", type: "date", required: false))));

    private static Html Acts(JsonNode certificate)
    {
        var identifier = Forms.Hidden("identifier", certificate.Of("identifier"));
        return Html.Of(
        [
            Forms.Line("authority/certificates", "变更", "Change", identifier, Forms.Choice("state", "状态", "State", States.Select(s => (s, s)))),
            Forms.Line("holders/qr-codes", "亮证", "Show the QR code", identifier),
        ]);
    }

    private static Html ConsentActs(JsonNode consent)
    {
        var act = "holders/consents/" + Uri.EscapeDataString(consent.Of("key"));
        return consent.Of("state") == "REQUESTED" ? Html.Of([Forms.Line(act + "/give", "授权", "Consent"), Forms.Line(act + "/refuse", "拒绝", "Refuse")]) : Html.Empty;
    }
}
