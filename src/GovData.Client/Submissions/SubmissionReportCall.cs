namespace GovData.Client;

/// <summary>Takes a report as its exact bytes, beside what can be read from them.</summary>
internal sealed class SubmissionReportCall(CenterOperation operation, AnswerReader<SubmissionReport> reader) : CenterCall(operation)
{
    public SubmissionReport? Report { get; private set; }

    public override bool Take(WireAnswer answer, out string? fault)
    {
        if (!reader.TryRead(answer.Body.Span, out var report, out fault)) return false;
        report!.Body = answer.Body.ToArray();
        Report = report;
        return true;
    }
}
