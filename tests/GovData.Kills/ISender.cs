using System.Threading.Tasks;

namespace GovData.Kills;

/// <summary>A department's program, started anew after each death.</summary>
internal interface ISender
{
    /// <summary>Begins a new submission with nothing known.</summary>
    void Begin();

    /// <summary>Starts the program; it goes on with what an earlier one has left.</summary>
    Child Start();

    /// <summary>How far the dead program's own memory says it was.</summary>
    Task<string> StateAsync();

    /// <summary>Holds the ended program's own memory against what the center has; says what is wrong, or null.</summary>
    Task<string?> JudgeAsync(string answer, Held held);
}
