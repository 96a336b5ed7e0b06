namespace GovData.Client;

/// <summary>A call whose answer is handed over as it came.</summary>
internal sealed class RawCall(CenterOperation operation) : CenterCall(operation)
{
    public CenterAnswer? Answer { get; private set; }

    public override bool Take(WireAnswer answer, out string? fault)
    {
        (Answer, fault) = (answer.Copy(), null);
        return !answer.IsHtml;
    }
}
