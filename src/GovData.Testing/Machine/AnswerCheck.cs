namespace GovData.Testing;

/// <summary>Holds the mock's own answers against the contract. A breach is a defect of the mock and says so loudly.</summary>
internal static class AnswerCheck
{
    private static readonly HashSet<string> Everywhere = ["too-large", "not-yet-available"];

    public static void Hold(ContractOperation operation, MockAnswer answer)
    {
        var shape = operation.AnswerFor(answer.Status)
            ?? throw Broken(operation, answer, $"status {answer.Status} is not in the contract");
        var type = ContractBody.MediaType(answer.Headers.TryGetValue("Content-Type", out var header) ? header : "");
        if (shape.ByMediaType.Count == 0 && answer.Body.Length == 0) return;
        if (!shape.ByMediaType.TryGetValue(type, out var schema))
            throw Broken(operation, answer, $"'{type}' is not among {string.Join(", ", shape.ByMediaType.Keys)}");
        if (!type.EndsWith("json", StringComparison.Ordinal)) return;
        if (type == "application/problem+json") HoldCode(operation, answer);
        var errors = SchemaValidator.Check(schema, MockJson.Element(answer.Body), closed: true);
        if (errors.Count > 0) throw Broken(operation, answer, string.Join("; ", errors.Take(5)));
    }

    /// <summary>An operation answers its own problem codes and the common ones; the rest is what the router and the limits say of any.</summary>
    private static void HoldCode(ContractOperation operation, MockAnswer answer)
    {
        var code = MockJson.Element(answer.Body).Need("code");
        if (operation.Problems.Contains(code) || Everywhere.Contains(code) || CenterContract.Current.Problems[code].IsCommon) return;
        throw Broken(operation, answer, $"the problem code {code} is not among its x-problems");
    }

    private static InvalidOperationException Broken(ContractOperation operation, MockAnswer answer, string what) =>
        new($"The mock center broke the contract in its answer {answer.Status} to {operation.Id}: {what}. This is a defect of the mock.");
}
