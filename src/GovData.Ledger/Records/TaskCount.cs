namespace GovData.Ledger;

/// <summary>The steps of one kind that a submission has.</summary>
internal sealed class TaskCount(string kind, int steps, int done, int repeats)
{
    public string Kind => kind;

    public int Done => done;

    public bool AreDone => done == steps;

    /// <summary>How often one was begun again.</summary>
    public int Repeats => repeats;
}
