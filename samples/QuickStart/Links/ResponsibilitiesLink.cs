using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.Links;

/// <summary>采集责任清单: assign → acknowledge; the submission fulfils it.</summary>
internal static class ResponsibilitiesLink
{
    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("采集责任清单：分解、确认", "Responsibilities: assigned, acknowledged");
        var due = stage.Today.AddDays(30);
        var assigned = await stage.City.AssignAsync(stage.Story.Entry.Code, Roles.Provider, stage.Period, due.ToString(), cancellationToken);
        var line = await stage.Provider.Center.Responsibilities.GetAsync(assigned, cancellationToken);
        say.Step($"责任 {line.Id}：{line.Title}，期次 {line.Period}，截止 {line.Due}", $"line {line.Id}: {line.Title}, period {line.Period}, due {line.Due}");
        line = stage.Story.Line = await stage.Provider.Center.Responsibilities.AcknowledgeAsync(line, cancellationToken: cancellationToken);
        say.Step($"已确认：{line.State.Chinese}", $"acknowledged: {line.State.English}");

        var listed = false;
        await foreach (var one in stage.Provider.Center.Responsibilities.List().WithCancellation(cancellationToken)) listed |= one.Id == line.Id;
        await stage.Provider.RecordAsync("responsibilities", EvidenceKinds.ResponsibilityAssigned, line.Id, null, cancellationToken);
        var holds = listed && line.State == ResponsibilityState.Acknowledged && line.Period == stage.Period && line.Due == due;
        return await stage.EndAsync("responsibilities", Text.Of("采集责任清单", "Responsibilities"), $"{line.Id} {line.State}", holds, cancellationToken);
    }
}
