using GovData.Client;

namespace GovData.DependencyInjection;

/// <summary>The settings below <c>Budgets</c>.</summary>
internal static class BudgetSection
{
    private const string At = "Budgets:";

    public static void Read(SettingReader reader, CallBudgets budgets)
    {
        reader.Know("Budgets", "Query", "Write", "TransferProgress", "LongPoll", "Total", "MaxRetries", "RetryDelay", "MaxRetryDelay");
        reader.Time(At + "Query", value => budgets.Query = value);
        reader.Time(At + "Write", value => budgets.Write = value);
        reader.Time(At + "TransferProgress", value => budgets.TransferProgress = value);
        reader.Time(At + "LongPoll", value => budgets.LongPoll = value);
        reader.Time(At + "Total", value => budgets.Total = value);
        reader.Time(At + "RetryDelay", value => budgets.RetryDelay = value);
        reader.Time(At + "MaxRetryDelay", value => budgets.MaxRetryDelay = value);
        reader.Whole(At + "MaxRetries", value => budgets.MaxRetries = value);
    }
}
