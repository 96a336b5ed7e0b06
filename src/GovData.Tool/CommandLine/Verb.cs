using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>A command that does something, with what help says of it in the reader's language.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string synopsis, string description, string exitCodes)
        : base(name, description)
    {
        Synopsis = synopsis;
        ExitCodes = exitCodes;
    }

    /// <summary>How it is written, behind the name of the program.</summary>
    public string Synopsis { get; }

    /// <summary>What its exit codes mean.</summary>
    public string ExitCodes { get; }

    /// <summary>Runs the command; returns its exit code.</summary>
    public abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);
}
