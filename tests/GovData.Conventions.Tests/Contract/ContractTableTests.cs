using System.Text.Json;
using GovData.Client;
using GovData.Conventions.Tests.House;
using GovData.Testing;
using Xunit.Abstractions;

namespace GovData.Conventions.Tests.Contract;

public class ContractTableTests(ITestOutputHelper output)
{
    [Fact]
    public void The_contract_is_as_broad_as_it_says()
    {
        Assert.True(ContractFile.Operations.Count >= 60, $"{ContractFile.Operations.Count} operations");
        Assert.True(ContractFile.Available.Count() >= 30, $"{ContractFile.Available.Count()} available");
        Assert.Equal(ContractFile.Operations.Count, ContractFile.Available.Count() + ContractFile.Planned.Count());
        Assertion.None("Networks block other verbs:", ContractFile.Operations.Where(o => o.Method is not ("GET" or "POST")).Select(o => o.Agreed));
    }

    [Fact]
    public void The_client_speaks_exactly_the_available_operations() =>
        Assert.Equal(
            Sorted(ContractFile.Available.Select(o => o.Agreed)),
            Sorted(CenterOperations.All.Select(o => new ContractRow(
                o.Id, o.Method.Method, o.Path, Lower(o.Retry), Lower(o.Signature), "", "").Agreed)));

    [Fact]
    public void The_mock_routes_exactly_the_operations_of_the_contract() =>
        Assert.Equal(
            Sorted(ContractFile.Operations.Select(o => $"{o.Agreed}, {o.Profile}, {o.Availability}")),
            Sorted(new MockCenter().Operations.Select(o => new ContractRow(
                o.Id, o.Method, o.Path, o.RetryClass, o.Signature, "", "").Agreed + $", {o.Profile}, {(o.IsAvailable ? "available" : "planned")}")));

    [Fact]
    public async Task The_mock_handles_every_available_operation()
    {
        var center = new MockCenter();
        var unhandled = new List<string>();
        foreach (var operation in ContractFile.Available)
        {
            var answer = await AskAsync(center, operation);
            if (answer.Status is 404 or 405 or >= 500) unhandled.Add($"{operation.Agreed}: {answer.Status}");
        }
        Assertion.None("The mock does not handle an available operation:", unhandled);
    }

    [Fact]
    public async Task The_mock_answers_501_to_every_planned_operation_and_never_a_sample()
    {
        var center = new MockCenter();
        output.WriteLine("planned operations:");
        foreach (var operation in ContractFile.Planned)
        {
            var answer = await AskAsync(center, operation);
            Assert.Equal((operation.Id, 501), (operation.Id, answer.Status));
            Assert.Equal("not-yet-available", JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString());
            output.WriteLine($"  {operation.Agreed}, {operation.Profile}");
        }
    }

    /// <summary>Asked by a stranger, with every part of the path filled in: whoever handles it answers, if only that he does not know the caller.</summary>
    private static Task<MockAnswer> AskAsync(MockCenter center, ContractRow operation) =>
        center.AnswerAsync(new MockRequest
        {
            Method = operation.Method,
            Target = string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{') ? "1" : part)),
        });

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static IEnumerable<string> Sorted(IEnumerable<string> rows) => rows.Order(StringComparer.Ordinal);
}
