namespace GovData.Testing;

/// <summary>The first answers of keyed writes: the same content gets the first answer again, other content is a conflict.</summary>
internal sealed class KeyedAnswers
{
    private readonly Dictionary<string, (string Digest, MockAnswer Answer)> _first = new(StringComparer.Ordinal);

    public MockAnswer? Find(Call call, string digest)
    {
        if (!_first.TryGetValue(Name(call), out var first)) return null;
        if (first.Digest == digest) return AnswerMaker.Copy(first.Answer);
        throw MockProblems.Refuse(call.Operation.KeyIn == "path" ? "key-conflict" : "idempotency-conflict",
            $"The key '{call.Key}' already names other content at {call.Operation.Id}; its digest is {first.Digest}, this content has {digest}.");
    }

    /// <summary>Only what was carried out is bound to its key; what was refused may be said better under the same key.</summary>
    public void Keep(Call call, string digest, MockAnswer answer)
    {
        if (answer.Status < 300) _first[Name(call)] = (digest, AnswerMaker.Copy(answer));
    }

    public void Clear() => _first.Clear();

    private static string Name(Call call) => $"{call.Caller?.Code}\n{call.Operation.Path.Fill(call.Path)}\n{call.Key}";
}
