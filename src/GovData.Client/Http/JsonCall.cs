namespace GovData.Client;

/// <summary>A call answered by JSON of a known shape.</summary>
internal sealed class JsonCall<T>(CenterOperation operation, AnswerReader<T> reader) : CenterCall(operation)
{
    public T? Answer { get; private set; }

    public override bool Take(WireAnswer answer, out string? fault)
    {
        var read = reader.TryRead(answer.Body.Span, out var value, out fault);
        Answer = value;
        return read;
    }
}
