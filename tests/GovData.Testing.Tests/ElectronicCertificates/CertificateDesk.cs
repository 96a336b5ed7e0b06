using System.Text.Json.Nodes;
using GovData.Standards;

namespace GovData.Testing.Tests;

/// <summary>A mock center with certificates of two types, and what a department asks of it in plain HTTP.</summary>
internal sealed class CertificateDesk
{
    public const string Open = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    public const string Guarded = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";
    public const string OpenType = "11500000009275780L001";
    public const string GuardedType = "11100000000013338W011";
    public const string Person = "11010519491231002X";
    private const string Root = "/v1/electronic-certificates";

    public CertificateDesk(int userLevel = 0)
    {
        Center = new TestCenter(userLevel: userLevel);
        Center.Mock.Policy.ConsentTypes = [GuardedType];
        Center.Mock.Seed.Certificate(new MockCertificate { Identifier = Open, HolderName = "示例公司", HolderCode = "91110000600037341L", QrCode = "printed-open" });
        Center.Mock.Seed.Certificate(new MockCertificate { Identifier = Guarded, HolderName = "某人", HolderCode = Person, HolderCodeType = HolderCodeType.CitizenId, QrCode = "printed-guarded" });
    }

    public TestCenter Center { get; }

    public Task<TestAnswer> SearchAsync(string code, string type, Action<JsonObject>? change = null) => PostAsync("/search", change, ("holderCode", code), ("holderCodeType", type));

    public Task<TestAnswer> RetrieveAsync(string identifier, string? consent = null) => PostAsync("/retrieval", null, ("identifier", identifier), ("consentKey", consent));

    public Task<TestAnswer> ScanAsync(string text) => PostAsync("/qr-code", null, ("text", text));

    public Task<TestAnswer> AskAsync(string key, string holder = Person, string type = GuardedType, TestCaller? caller = null) =>
        PostAsync("/consents/" + key, b => b["certificateTypes"] = new JsonArray(type), caller, ("holderCode", holder), ("holderCodeType", "111"));

    public Task<TestAnswer> PrepareAsync(string key, string identifier = Open, string fileType = "OFD", string? consent = null) =>
        PostAsync("/downloads/" + key, null, ("identifier", identifier), ("fileType", fileType), ("consentKey", consent));

    public Task<TestAnswer> FetchAsync(string key, TestCaller? caller = null)
    {
        caller ??= Center.User;
        return caller.PostAsync($"{Root}/downloads/{key}/file", new JsonObject { ["context"] = Contexts.Of(caller.Department.Code) });
    }

    /// <summary>Time goes by, and the token with it.</summary>
    public void Pass(TimeSpan time)
    {
        Center.Time.Advance(time);
        Center.User.ForgetToken();
    }

    public static IEnumerable<string> Identifiers(TestAnswer page) => page.Json["items"]!.AsArray().Select(c => c!["identifier"]!.GetValue<string>());

    private Task<TestAnswer> PostAsync(string path, Action<JsonObject>? change, params (string Name, string? Value)[] members) => PostAsync(path, change, null, members);

    private Task<TestAnswer> PostAsync(string path, Action<JsonObject>? change, TestCaller? caller, params (string Name, string? Value)[] members)
    {
        caller ??= Center.User;
        var body = new JsonObject { ["context"] = Contexts.Of(caller.Department.Code), ["useCause"] = "办理开户" };
        foreach (var (name, value) in members) body[name] = value;
        change?.Invoke(body);
        return caller.PostAsync(Root + path, body);
    }
}
