using System;
using GovData.Ledger;

namespace QuickStart.Progress;

/// <summary>Tells each stage of a submission, and each part as it becomes durable at the center.</summary>
internal sealed class SubmissionTeller(Narrator say) : IProgress<SubmissionProgress>
{
    private (SubmissionStage Stage, int Parts)? _told;

    public void Report(SubmissionProgress value)
    {
        if (_told == (value.Stage, value.PartsDurable)) return;
        _told = (value.Stage, value.PartsDurable);
        say.Step(
            $"{value.Stage}：{value.Rows} 行，{value.PartsDurable}/{value.Parts} 片、{value.BytesDurable} 字节已在中心",
            $"{value.Stage}: {value.Rows} rows, {value.PartsDurable}/{value.Parts} parts, {value.BytesDurable} bytes durable at the center");
    }
}
