using System.Text.Json;

namespace GovData.Testing;

/// <summary>What a decision may say: only a narrowing, and a reason for refusing and returning.</summary>
internal static class DecisionRules
{
    private static readonly string[] Outcomes = ["GRANTED", "NARROWED", "REFUSED", "RETURNED"];

    public static void Hold(JsonElement decision, ApplicationRecord application)
    {
        var outcome = decision.Need("outcome");
        if (!Outcomes.Contains(outcome)) throw Invalid($"the center knows {string.Join(", ", Outcomes)}, not '{outcome}'.");
        if (outcome is "REFUSED" or "RETURNED" && string.IsNullOrWhiteSpace(decision.Text("reason"))) throw Invalid($"{outcome} needs a reason.");
        var narrows = decision.List("items").Count > 0 || decision.Text("validTo") is not null || decision.Member("maxQueries") is not null;
        if (outcome == "NARROWED" && !narrows) throw Invalid("NARROWED says at least one of items, validTo and maxQueries.");
        if (outcome != "NARROWED" && narrows) throw Invalid($"{outcome} says nothing of items, validTo and maxQueries; only NARROWED does.");
        if (decision.Texts("items").Except(application.Items).FirstOrDefault() is { } item) throw Invalid($"the item '{item}' was not applied for.");
        if (decision.Text("validTo") is { } last && (Civil.Before(application.Request.Need("periodTo"), last) || Civil.Before(last, application.Request.Need("periodFrom"))))
            throw Invalid($"validTo {last} lies outside the period applied for.");
        if (decision.Member("maxQueries") is { } queries && queries.GetInt64() > application.MaxQueries) throw Invalid($"{application.MaxQueries} queries were applied for.");
    }

    private static CallRefused Invalid(string detail) => MockProblems.Refuse("decision-invalid", "The decision cannot stand: " + detail);
}
