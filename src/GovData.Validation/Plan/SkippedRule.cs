namespace GovData.Validation;

/// <summary>What in an entry can't be judged by, and where.</summary>
internal sealed class SkippedRule(QualityRule rule, FindingPlace place)
{
    public QualityRule Rule => rule;

    public FindingPlace Place => place;
}
