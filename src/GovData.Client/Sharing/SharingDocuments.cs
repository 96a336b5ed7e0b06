namespace GovData.Client;

/// <summary>Opens the signed documents of sharing: decision and grant.</summary>
internal static class SharingDocuments
{
    public static readonly AnswerReader<DecisionAnswer> DecisionReader = new(() => SharingJson.Wire.DecisionAnswer);
    public static readonly AnswerReader<GrantAnswer> GrantReader = new(() => SharingJson.Wire.GrantAnswer);

    public static Decision OpenDecision(this CallRunner runner, CenterOperation operation, DecisionAnswer answer, string applicationKey)
    {
        var decision = runner.Open(operation, answer.Document, Decision.PayloadType, SharingJson.Wire.Decision);
        operation.Require(decision.ApplicationKey == applicationKey, "是另一申请的决定", "the decision on another application");
        decision.Document = answer.Document;
        return decision;
    }

    public static Grant OpenGrant(this CallRunner runner, CenterOperation operation, GrantAnswer answer, string grantId)
    {
        var grant = runner.Open(operation, answer.Document, Grant.PayloadType, SharingJson.Wire.Grant);
        operation.Require(grant.Id == grantId, "是另一授权", "another grant");
        grant.UsedQueries = answer.UsedQueries;
        grant.State = answer.State ?? GrantState.Of("");
        grant.Document = answer.Document!;
        return grant;
    }
}
