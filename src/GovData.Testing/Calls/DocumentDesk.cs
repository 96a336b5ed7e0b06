using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>The center's desk for signed documents: opens and verifies those that come, signs those that go.</summary>
internal sealed class DocumentDesk(CenterContract contract, MockKeys keys)
{
    private const string TypePrefix = "application/vnd.govdata.";

    /// <summary>The digest algorithm that goes with the key in use.</summary>
    public DigestAlgorithm Digests => keys.Signing.PublicKey.Algorithm == SignatureAlgorithm.Sm2Sm3 ? DigestAlgorithm.Sm3 : DigestAlgorithm.Sha256;

    public string Digest(byte[] content) => ContentDigest.Of(Digests, content).ToString();

    /// <summary>Signs a document of the center. Its payload is held against the contract first: a breach is a defect of the mock.</summary>
    public async Task<JsonObject> SignAsync(string kind, JsonObject payload, CancellationToken cancellationToken)
    {
        var type = TypePrefix + kind + "+json";
        var bytes = MockJson.Bytes(payload);
        var errors = SchemaValidator.Check(contract.Payload(type), MockJson.Element(bytes), closed: true);
        if (errors.Count > 0) throw new InvalidOperationException($"The mock's own {kind} breaks the contract: {errors[0]}. This is a defect of the mock.");
        var document = await SignedDocument.SignAsync(type, bytes, keys.Signing, cancellationToken).ConfigureAwait(false);
        return JsonObject.Create(MockJson.Element(Encoding.UTF8.GetBytes(document.ToJson())))!;
    }

    /// <summary>Opens a department's document: its type, its payload against the contract, its signature by the department's key, unless another counts.</summary>
    public (JsonElement Payload, byte[] Bytes) Open(string kind, JsonElement envelope, MockDepartment department, VerificationKey? other = null)
    {
        var (payload, bytes) = Read(kind, envelope);
        if (envelope.List("signatures").Count == 0)
        {
            if (department.Level > 0) throw MockProblems.Refuse("document-signature-missing", $"{department.Name} has a key (level {department.Level}); its {kind} must be signed.");
            return (payload, bytes);
        }
        if ((other ?? department.VerificationKey) is not { } key) throw MockProblems.Refuse("document-key-unknown", $"{department.Name} is at level 0: the center knows no key of it.");
        var verdict = Verify(envelope, new TrustedKeys(key));
        if (verdict.IsUntrusted) throw MockProblems.Refuse("document-key-unknown", verdict.English);
        return verdict.IsValid ? (payload, bytes) : throw MockProblems.Refuse("document-signature-invalid", verdict.ToString());
    }

    /// <summary>Opens a document the center itself has signed, or says why not.</summary>
    public (JsonElement Payload, byte[] Bytes) OpenOwn(string kind, JsonElement envelope, string problem)
    {
        var (payload, bytes) = Read(kind, envelope);
        if (envelope.List("signatures").Count == 0) throw MockProblems.Refuse(problem, $"The {kind} has no signature.");
        var verdict = Verify(envelope, keys.Trusted);
        return verdict.IsValid ? (payload, bytes) : throw MockProblems.Refuse(problem, verdict.ToString());
    }

    /// <summary>Opens a document of a kind that else only the center signs, in the one case where a department speaks for itself; or says why not.</summary>
    public (JsonElement Payload, byte[] Bytes) OpenTheirs(string kind, JsonElement envelope, MockDepartment department, string problem)
    {
        var (payload, bytes) = Read(kind, envelope);
        if (department.VerificationKey is not { } key) throw MockProblems.Refuse(problem, $"{department.Name} is at level 0: the center knows no key of it.");
        var verdict = Verify(envelope, new TrustedKeys(key.WithOwner(department.Name, KeyRole.Center)));
        return verdict.IsValid ? (payload, bytes) : throw MockProblems.Refuse(problem, verdict.ToString());
    }

    /// <summary>What a document says, whoever signed it.</summary>
    public (JsonElement Payload, byte[] Bytes) Read(string kind, JsonElement envelope)
    {
        var type = TypePrefix + kind + "+json";
        if (envelope.Need("payloadType") != type)
            throw MockProblems.Refuse("schema-violation", $"A document of type {type} is wanted here, not {envelope.Text("payloadType")}.");
        var bytes = Convert.FromBase64String(envelope.Need("payload"));
        JsonElement payload;
        try
        {
            payload = MockJson.Element(bytes);
        }
        catch (JsonException exception)
        {
            throw MockProblems.Refuse("schema-violation", $"The payload of the {kind} is not JSON: {exception.Message}");
        }
        var errors = SchemaValidator.Check(contract.Payload(type), payload, closed: false);
        return errors.Count == 0 ? (payload, bytes) : throw MockProblems.Refuse("schema-violation", $"The payload of the {kind}: {errors[0]}", errors);
    }

    private static SignatureVerdict Verify(JsonElement envelope, TrustedKeys trusted) =>
        SignedDocument.TryParse(envelope.GetRawText(), out var document, out var reason)
            ? document.Verify(trusted)
            : throw MockProblems.Refuse("schema-violation", reason.ToString());
}
