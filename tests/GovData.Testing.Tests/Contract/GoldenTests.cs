using System.Text.Json;

namespace GovData.Testing.Tests;

/// <summary>The contract's golden bytes, held against the router and the strictness of the mock; the client is held against the same bytes elsewhere.</summary>
public class GoldenTests
{
    private static readonly Strictness Strict = new(new MockLimits(), strict: true);

    private static readonly IReadOnlyList<string> Names =
        [.. Directory.GetFiles(Repository.Path("docs/contract/wire"), "*.http").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_golden_request_is_admitted_or_refused_as_its_answer_says(string name)
    {
        var golden = new GoldenFile(name);
        var (operation, path) = Router.Find(CenterContract.Current, golden.Request);
        Assert.Equal(golden.OperationId, operation.Id);
        DigestHeader.Hold(golden.Request);
        var answer = golden.Answer.Status < 400 ? default : JsonDocument.Parse(golden.Answer.Body).RootElement;
        if (answer.ValueKind == JsonValueKind.Undefined || answer.GetProperty("code").GetString() != "schema-violation")
        {
            Admit(golden, operation, path);
            return;
        }
        var refused = Assert.Throws<CallRefused>(() => Admit(golden, operation, path)).Problem;
        Assert.Equal("schema-violation", refused.Code);
        Assert.Equal(answer.GetProperty("errors")[0].GetProperty("pointer").GetString(), refused.Errors[0].Pointer);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_golden_answer_is_one_the_mock_could_give(string name)
    {
        var golden = new GoldenFile(name);
        AnswerCheck.Hold(CenterContract.Current.Find(golden.OperationId)!, golden.Answer);
    }

    [Fact]
    public void Every_available_operation_has_golden_bytes() =>
        Assert.Empty(CenterContract.Current.Operations.Where(o => o.IsAvailable).Select(o => o.Id).Except(Names.Select(n => n.Split('.')[0])));

    [Fact]
    public void An_answer_the_contract_does_not_know_is_a_loud_defect()
    {
        var operation = CenterContract.Current.Find("getLimits")!;
        Assert.Contains("partSize", Broken(operation, """{"bodySize":1}"""), StringComparison.Ordinal);
        Assert.Contains("status 302", Assert.Throws<InvalidOperationException>(() => AnswerCheck.Hold(operation, new MockAnswer { Status = 302 })).Message, StringComparison.Ordinal);
        var answer = AnswerMaker.Problem(MockProblems.Of("part-stale", "Not of this operation."), "trace-0001");
        Assert.Contains("part-stale", Assert.Throws<InvalidOperationException>(() => AnswerCheck.Hold(operation, answer)).Message, StringComparison.Ordinal);
    }

    private static string Broken(ContractOperation operation, string body) =>
        Assert.Throws<InvalidOperationException>(() => AnswerCheck.Hold(operation, AnswerMaker.Bytes(System.Text.Encoding.UTF8.GetBytes(body), "application/json"))).Message;

    private static void Admit(GoldenFile golden, ContractOperation operation, IReadOnlyDictionary<string, string> path)
    {
        Strict.Parameters(operation, golden.Request, path);
        Strict.Body(operation, golden.Request);
    }
}
