namespace GovData.Testing;

/// <summary>The states of one thing and the acts that lead from one to the next. What is not in the table does not happen.</summary>
internal sealed class Transitions(string thing, params (string From, string Act, string To)[] table)
{
    public string Next(string state, string act)
    {
        foreach (var (from, name, to) in table)
            if (from == state && name == act) return to;
        throw MockProblems.Refuse("state-conflict", $"The {thing} is {state}: '{act}' is possible only when it is {string.Join(" or ", From(act))}.");
    }

    public bool Allows(string state, string act) => table.Any(t => t.From == state && t.Act == act);

    private IEnumerable<string> From(string act) => table.Where(t => t.Act == act).Select(t => t.From).Distinct();
}
