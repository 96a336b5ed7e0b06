namespace GovData.Tool;

/// <summary>The exit codes of every command of the project.</summary>
internal static class ExitCode
{
    public const int Yes = 0;
    public const int No = 1;
    public const int Usage = 2;
    public const int CouldNotJudge = 3;
    public const int Interrupted = 130;
}
