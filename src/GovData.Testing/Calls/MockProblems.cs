namespace GovData.Testing;

/// <summary>Makes refusals from the contract's table of problem codes.</summary>
internal static class MockProblems
{
    public static CallRefused Refuse(string code, string detail, IReadOnlyList<SchemaError>? errors = null) => new(Of(code, detail, errors));

    public static CallRefused RefuseFor(string code, string detail, TimeSpan retryAfter)
    {
        var problem = Of(code, detail);
        problem.RetryAfter = retryAfter;
        return new CallRefused(problem);
    }

    public static MockProblem Of(string code, string detail, IReadOnlyList<SchemaError>? errors = null)
    {
        if (!CenterContract.Current.Problems.TryGetValue(code, out var row))
            throw new InvalidOperationException($"The contract has no problem code '{code}'. This is a defect of the mock.");
        return new MockProblem
        {
            Code = code,
            Status = row.Status,
            Title = row.Chinese + " " + row.English,
            Detail = detail,
            WhoCanFix = row.WhoCanFix,
            IsRetryable = row.IsRetryable,
            Errors = errors ?? [],
        };
    }

    /// <summary>Any code, known or not, for a scripted outcome.</summary>
    public static MockProblem Scripted(string code, int status)
    {
        var problem = CenterContract.Current.Problems.ContainsKey(code)
            ? Of(code, "Scripted by the test.")
            : new MockProblem { Code = code, Status = 500, Title = code, Detail = "Scripted by the test; the contract does not know this code." };
        if (status != 0) problem.Status = status;
        return problem;
    }
}
