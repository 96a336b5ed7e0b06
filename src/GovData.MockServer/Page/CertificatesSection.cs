using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>电子证照 · The registry with what can happen to a certificate, and what was accepted on it.</summary>
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
        Markup.Table("采信", "Acceptances", view.Rows("electronicCertificates", "acceptances"),
            new TableColumn<JsonNode>("键", "Key", a => Markup.Code(a.Of("key"))),
            new("状态", "State", a => Markup.State(a.Of("state"))),
            new("时间", "At", a => Markup.Day(CenterView.When(a.Of("acceptedAt"))))),
        Forms.Folded("登记证照", "Register a certificate", Forms.Line("seed/certificates", "登记", "Register",
            Forms.Field("identifier", "证照标识", "Identifier"),
            Forms.Field("holderName", "持证主体", "Holder", required: false),
            Forms.Field("holderCode", "持证主体代码", "Holder's code", required: false),
            Forms.Field("validFrom", "自", "From", type: "date", required: false),
            Forms.Field("validTo", "至", "To", type: "date", required: false))));

    private static Html Acts(JsonNode certificate) => Forms.Line("authority/certificates", "变更", "Change",
        Forms.Hidden("identifier", certificate.Of("identifier")),
        Forms.Choice("state", "状态", "State", States.Select(s => (s, s))));
}
