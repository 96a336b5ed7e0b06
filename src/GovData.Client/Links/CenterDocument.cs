using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GovData.Security;

namespace GovData.Client;

/// <summary>
/// Opens signed documents of the center. What is signed is what the caller sees: the answer's own members around the document count for nothing.
/// </summary>
internal static class CenterDocument
{
    /// <summary>The document, when a trusted key verifies it and it is of the kind asked for.</summary>
    /// <exception cref="TransportException">It cannot be believed.</exception>
    public static SignedDocument Believe(this CallRunner runner, CenterOperation operation, SignedDocument? document, string payloadType)
    {
        if (document is null) throw Unbelievable(operation, "答复中没有文书", "no document in the answer");
        if (document.PayloadType != payloadType) throw Unbelievable(operation, "文书的种类不符", "a document of another kind");
        if (runner.Settings.Trust is not { } trust) throw Unbelievable(operation, "未设置 CenterClientOptions.TrustedKeys", "CenterClientOptions.TrustedKeys is not set");
        return document.Verify(trust) is { IsValid: false } verdict ? throw Unbelievable(operation, verdict.Code, verdict.Code) : document;
    }

    /// <summary>What a document says, once it is believed.</summary>
    /// <exception cref="TransportException">It cannot be believed, or says nothing of this contract.</exception>
    public static T Open<T>(this CallRunner runner, CenterOperation operation, SignedDocument? document, string payloadType, JsonTypeInfo<T> type)
        where T : class
    {
        var payload = runner.Believe(operation, document, payloadType).Payload;
        try
        {
            return JsonSerializer.Deserialize(payload.Span, type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new TransportException(TransportFailure.NotThisContract, operation, Wording.Of("已签名的文书，其内容不属于本接口约定", "a signed document whose content is not of this contract"));
        }
    }

    /// <summary>Makes sure that a document, though rightly signed, is about what was asked.</summary>
    public static void Require(this CenterOperation operation, bool holds, string chinese, string english)
    {
        if (!holds) throw Unbelievable(operation, chinese, english);
    }

    private static TransportException Unbelievable(CenterOperation operation, string chinese, string english) =>
        new(TransportFailure.SignatureInvalid, operation, Wording.Of(chinese, english));
}
