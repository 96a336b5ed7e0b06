using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

/// <summary>Accepting on a receipt that the department signed over a file it verified itself.</summary>
public class LocalReceiptTests
{
    private readonly CertificateDesk _desk = new(userLevel: 2);

    [Fact]
    public async Task The_department_s_word_on_a_file_is_accepted_on_where_the_registry_says_nothing_else()
    {
        var file = await DownloadedAsync();

        Assert.Equal("ACCEPTED", (await AcceptAsync("a1", await SignAsync(file))).String("state"));
        Assert.Equal("ACCEPTED", (await AcceptAsync("a2", await SignAsync([1, 2, 3]))).String("state"));
    }

    [Theory]
    [InlineData("CANCELLED")]
    [InlineData("SUSPENDED")]
    public async Task The_registry_s_word_stands_against_it(string state)
    {
        var receipt = await SignAsync(await DownloadedAsync());
        _desk.Center.Mock.Authority.ChangeCertificate(CertificateDesk.Open, state);

        var refused = await AcceptAsync("a1", receipt);

        Assert.Equal((422, "registry-conflict"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Only_the_registered_key_speaks_for_the_department()
    {
        Assert.Equal("receipt-invalid", (await AcceptAsync("a1", await SignAsync([1], SigningKey.CreateSm2()))).Code);
        Assert.Equal("receipt-invalid", (await AcceptAsync("a1", await SignAsync([1], change: s => s.Clock = "CENTER"))).Code);
        Assert.Equal("receipt-invalid", (await AcceptAsync("a1", await SignAsync([1], change: s => s.Department = TestCenter.ProviderCode))).Code);
    }

    [Fact]
    public async Task What_is_not_valid_old_of_tomorrow_or_of_no_file_is_not_accepted_on()
    {
        Assert.Equal("verdict-not-valid", (await AcceptAsync("a1", await SignAsync([1], change: s => s.Status = VerificationStatus.Indeterminate))).Code);
        Assert.Equal("receipt-too-old", (await AcceptAsync("a1", await SignAsync([1], change: s => s.CheckedAt -= TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1)))).Code);
        Assert.Equal("receipt-too-old", (await AcceptAsync("a1", await SignAsync([1], change: s => s.Basis = Basis(s.CheckedAt - TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1))))).Code);
        Assert.Equal("receipt-invalid", (await AcceptAsync("a1", await SignAsync([1], change: s => s.CheckedAt += TimeSpan.FromDays(1)))).Code);
        Assert.Equal("receipt-invalid", (await AcceptAsync("a1", await SignAsync([1], change: s => s.Subject.Kind = VerificationSubjectKind.Batch))).Code);
    }

    private static VerificationBasis Basis(DateTimeOffset asOf) => new() { AsOf = asOf, TrustName = "cq", TrustVersion = 1, TrustDigest = ContentDigest.Of(DigestAlgorithm.Sm3, [1]), Revocation = [] };

    private async Task<byte[]> DownloadedAsync()
    {
        await _desk.PrepareAsync("d1");
        return (await _desk.FetchAsync("d1")).Body;
    }

    private async Task<VerificationReceipt> SignAsync(byte[] file, SigningKey? key = null, Action<VerificationStatement>? change = null)
    {
        var statement = new VerificationStatement
        {
            ReceiptId = "local-1",
            Subject = new VerificationSubject { Kind = VerificationSubjectKind.Document, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, file) },
            Department = TestCenter.UserCode,
            Status = VerificationStatus.Valid,
            Policy = "strict/1",
            Clock = "LOCAL",
            CheckedAt = _desk.Center.Mock.Now,
            Freshness = new VerificationFreshness { AsOf = _desk.Center.Mock.Now },
            Fragments = [new VerificationFragment { Check = "signature", Result = FragmentResult.Pass, Code = "signature.valid" }],
        };
        change?.Invoke(statement);
        return await VerificationReceipt.SignAsync(statement, key ?? _desk.Center.User.Department.SigningKey!);
    }

    private Task<TestAnswer> AcceptAsync(string key, VerificationReceipt receipt) => _desk.Center.User.PostAsync("/v1/electronic-certificates/acceptances/" + key, new JsonObject
    {
        ["context"] = Contexts.Of(TestCenter.UserCode),
        ["receipt"] = JsonNode.Parse(receipt.Document.ToJson()),
        ["useCause"] = "办理开户",
    });
}
