using GovData.Standards;

namespace GovData.Security;

/// <summary>Why a text is not a signed document.</summary>
internal static class DocumentRefusals
{
    public static Refusal NoType { get; } = new("document.no-type", "签名文书缺少 payloadType。", "The signed document has no payloadType.");

    public static Refusal NoSignatures { get; } = new("document.no-signatures",
        "签名文书的 signatures 须为数组；零级部门的文书为空数组。", "signatures is an array; an empty one on a document of a level-0 department.");

    public static Refusal NoKeyId { get; } = new("document.no-key-id", "签名缺少 keyid，无法得知由谁签署。", "A signature has no keyid: nobody can know whose it is.");

    public static Refusal NotJson(string detail) => new("document.not-json",
        "不是签名文书：JSON 不完整，或缺少、重复 payloadType、payload、signatures 之一。" + detail,
        "Not a signed document: the JSON is broken, or payloadType, payload or signatures is missing or doubled. " + detail);

    public static Refusal NotBase64(string member) => new("document.not-base64",
        $"签名文书的 {member} 不是规范的 base64。", $"The signed document's {member} is not base64 in its one spelling.");
}
