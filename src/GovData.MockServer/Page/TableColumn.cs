namespace GovData.MockServer;

/// <summary>A column of a table: its heading in both languages, and what it shows of a row.</summary>
internal sealed record TableColumn<T>(string Chinese, string English, Func<T, Html> Show)
{
    public bool IsNumber { get; init; }
}
