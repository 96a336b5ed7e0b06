using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Logs departments in: by appKey and HMAC, or by an assertion signed with the department's key.</summary>
internal sealed class TokenDesk(Tokens tokens)
{
    private static readonly TimeSpan LongestAssertion = TimeSpan.FromMinutes(5);

    private readonly Nonces _nonces = new();

    public void Clear() => _nonces.Clear();

    public MockAnswer Issue(Call call)
    {
        var (department, carrier) = call.Body.Text("grantType") == "appkey" ? ByAppKey(call) : ByAssertion(call);
        var expires = call.Now + call.Center.Limits.TokenLifetime;
        return AnswerMaker.Json(new JsonObject
        {
            ["accessToken"] = tokens.Issue(department, carrier, expires),
            ["expiresAt"] = MockJson.Instant(expires),
            ["department"] = department.Code,
        });
    }

    private (MockDepartment Department, MockCarrier? Carrier) ByAppKey(Call call)
    {
        var (appKey, timestamp, nonce) = (call.Body.Need("appKey"), call.Body.Need("timestamp"), call.Body.Need("nonce"));
        var (department, secret, carrier) = Find(call, appKey) ?? throw MockProblems.Refuse("credential-refused", "The appKey is not known here.");
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{appKey}\n{timestamp}\n{nonce}")));
        if (call.Body.Need("signature") != expected)
            throw MockProblems.Refuse("credential-refused", "The signature is not HMAC-SHA256(secret, appKey LF timestamp LF nonce).");
        Fresh(call, timestamp, nonce);
        return (department, carrier);
    }

    private static (MockDepartment Department, string Secret, MockCarrier? Carrier)? Find(Call call, string appKey) =>
        call.Center.Departments.All.FirstOrDefault(d => d.AppKey == appKey) is { } department ? (department, department.AppSecret, null)
        : call.Center.Departments.Carriers.FirstOrDefault(c => c.AppKey == appKey) is { } carrier ? (carrier.Department, carrier.AppSecret, carrier)
        : null;

    private (MockDepartment Department, MockCarrier? Carrier) ByAssertion(Call call)
    {
        var envelope = call.Body.Member("assertion")!.Value;
        var department = Claimed(call, envelope);
        if (envelope.List("signatures").Count == 0) throw MockProblems.Refuse("document-signature-invalid", "The assertion is not signed.");
        var signer = envelope.List("signatures")[0].Text("keyid");
        var carrier = call.Center.Departments.Carriers.FirstOrDefault(c => c.Department == department && c.SigningKey?.PublicKey.KeyId == signer);
        var (assertion, _) = call.Center.Documents.Open("department-assertion", envelope, department, carrier?.SigningKey?.PublicKey);
        if (assertion.Need("division") != department.Division)
            throw MockProblems.Refuse("credential-refused", $"{department.Name} belongs to division {department.Division}, not {assertion.Need("division")}.");
        var (issued, expires) = (Instant(assertion.Need("issuedAt")), Instant(assertion.Need("expiresAt")));
        if (expires <= call.Now || expires - issued > LongestAssertion)
            throw MockProblems.Refuse("clock-skew", $"The assertion must be in force now ({MockJson.Instant(call.Now)}) and for five minutes at most.");
        Fresh(call, assertion.Need("issuedAt"), assertion.Need("nonce"));
        return (department, carrier);
    }

    private static MockDepartment Claimed(Call call, JsonElement envelope)
    {
        try
        {
            var code = MockJson.Element(Convert.FromBase64String(envelope.Need("payload"))).Text("department");
            return call.Center.Departments.Find(code ?? "") ?? throw MockProblems.Refuse("credential-refused", $"The center knows no department '{code}'.");
        }
        catch (JsonException exception)
        {
            throw MockProblems.Refuse("schema-violation", "The assertion's payload is not JSON: " + exception.Message);
        }
    }

    private void Fresh(Call call, string timestamp, string nonce)
    {
        var skew = call.Center.Limits.ClockSkew;
        var stated = Instant(timestamp);
        if ((call.Now - stated).Duration() > skew)
            throw MockProblems.Refuse("clock-skew", $"The stated time is {timestamp}, the center's {MockJson.Instant(call.Now)}; {skew.TotalSeconds:0} seconds are allowed.");
        if (!_nonces.Use(nonce, call.Now, skew)) throw MockProblems.Refuse("nonce-replayed", "The nonce was used before; take a new one for every attempt.");
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
