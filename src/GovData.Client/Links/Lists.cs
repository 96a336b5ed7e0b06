using System.Collections.Generic;

namespace GovData.Client;

/// <summary>Lists of the contract: the same question again and again, each time from the cursor of the page before.</summary>
internal static class Lists
{
    public static CenterPageable<T> List<T>(this CallRunner runner, CenterOperation operation, CallParameters question, AnswerReader<CenterPage<T>> reader) =>
        new((cursor, cancellationToken) => runner.GetAsync(operation, From(question, cursor), reader, cancellationToken));

    private static CallParameters From(CallParameters question, string? cursor)
    {
        var parameters = new CallParameters();
        foreach (var (name, value) in question.Query) parameters.With(name, value);
        return parameters.With("cursor", cursor);
    }
}
