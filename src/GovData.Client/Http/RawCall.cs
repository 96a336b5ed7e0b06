namespace GovData.Client;

/// <summary>A call whose answer is handed over as it came.</summary>
internal sealed class RawCall(CenterOperation operation) : CenterCall(operation)
{
    public CenterAnswer? Answer { get; private set; }

    public override bool Take(WireAnswer answer)
    {
        Answer = answer.Copy();
        return !answer.IsHtml;
    }
}
