using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.Links;

/// <summary>共享: apply → the provider decides → query within the grant; outside it, refused with the reason.</summary>
internal static class SharingLink
{
    private const string Purpose = "受理事项时核对申请人填写的行政区划";

    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("共享：申请、审核、授权内查询", "Sharing: apply, decide, query within the grant");
        var asked = Request(stage);
        var application = await stage.User.Center.Sharing.ApplyAsync(asked, cancellationToken);
        say.Step($"申请 {application.Key} 已提交；审核需要工作日，之后凭编号查询", $"application {application.Key} made; a person decides in working days, ask by its id");

        await stage.User.RecordAsync("sharing", EvidenceKinds.SharingApplied, application.Key, null, cancellationToken);

        SharingApplication? waiting = null;
        await foreach (var one in stage.Provider.Center.SharingProvider.ListInbox().WithCancellation(cancellationToken)) waiting = one.Key == application.Key ? one : waiting;
        var decided = await stage.Provider.Center.SharingProvider.DecideAsync(application.Key, new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "审核岗-03" }, cancellationToken);
        await stage.Provider.RecordAsync("decisions", "sharing.decided", application.Key, decided.Document, cancellationToken);

        var decision = await stage.User.Center.Sharing.GetDecisionAsync(application.Key, cancellationToken);
        var grant = decision.Grant!;
        say.Step($"已授权 {grant.Id}：{string.Join("、", grant.Items)}，至 {grant.ValidTo}", $"granted as {grant.Id}: {string.Join(", ", grant.Items)}, until {grant.ValidTo}");
        await stage.User.RecordAsync("sharing", EvidenceKinds.SharingGranted, grant.Id, grant.Document, cancellationToken);

        var query = new SharedDataQuery { Items = ["行政区划代码", "名称", "继任代码"], Filter = [new FilterTerm { Item = "行政区划代码", Operator = FilterOperator.EqualTo, Values = ["500105"] }] };
        var rows = new List<SharedRow>();
        await foreach (var row in stage.User.Center.Sharing.Query(grant, query, Context(stage, Purpose)).WithCancellation(cancellationToken))
        {
            rows.Add(row);
            say.Quote(string.Join("  ", row.Values));
        }
        await stage.User.RecordAsync("sharing", EvidenceKinds.SharingQueried, grant.Id, null, cancellationToken);
        var refused = await RefusedAsync(stage, grant, query, cancellationToken);
        var isGranted = decision.Outcome == DecisionOutcome.Granted && grant.Items.SequenceEqual(asked.Items) && grant.ValidTo == asked.PeriodTo && grant.State == GrantState.Active;
        var isAnswered = rows.Count == 1 && rows[0]["行政区划代码"] == "500105" && rows[0]["名称"] == "江北区";
        var holds = waiting is not null && isGranted && isAnswered && refused?.Code == "outside-purpose";
        return await stage.EndAsync("sharing", Text.Of("共享", "Sharing"), Text.Of($"{grant.Id}：{rows.Count} 行；授权外 {refused?.Code}", $"{grant.Id}: {rows.Count} row; outside it {refused?.Code}"), holds, cancellationToken);
    }

    private static async Task<RequestRefusedException?> RefusedAsync(Stage stage, Grant grant, SharedDataQuery query, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in stage.User.Center.Sharing.Query(grant, query, Context(stage, "商业分析")).WithCancellation(cancellationToken)) { }
            return null;
        }
        catch (RequestRefusedException refusal)
        {
            var reason = refusal.Problem.Detail ?? refusal.Problem.Title;
            stage.Narrator.Step($"用途不在授权内的查询被拒绝（{refusal.Origin}）：{reason}", $"a query for another purpose was refused ({refusal.Origin}): {reason}");
            return refusal;
        }
    }

    private static SharingRequest Request(Stage stage) => new()
    {
        Key = stage.User.Name($"application-{stage.Period}-001"),
        EntryCode = stage.Story.Entry.Code,
        Items = ["行政区划代码", "名称", "继任代码"],
        Purpose = Purpose,
        Matter = "一件事一次办",
        LegalBasis = "《重庆市政务数据资源管理暂行办法》",
        Scenario = "窗口受理时逐条核对",
        PeriodFrom = stage.Today,
        PeriodTo = stage.Today.AddDays(365),
        MaxQueries = 1000,
    };

    internal static CallContext Context(Stage stage, string purpose) => new()
    {
        Operator = "窗口-17",
        Department = Roles.User,
        Matter = $"{stage.Period}-000042",
        Purpose = purpose,
        LegalBasis = "《重庆市政务数据资源管理暂行办法》",
    };
}
