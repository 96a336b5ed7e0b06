using System.Globalization;

namespace GovData.MockServer;

/// <summary>What the command line asks for.</summary>
internal sealed class MockArguments
{
    /// <summary>The port of the center's address; 0 takes a free one.</summary>
    public int Port { get; private set; }

    /// <summary>The file that tells programs how to call; null writes none.</summary>
    public string? Profile { get; private set; }

    /// <summary>The seed of all chance.</summary>
    public int Seed { get; private set; } = 1;

    public bool WantsHelp { get; private set; }

    public bool WantsVersion { get; private set; }

    /// <exception cref="UsageException">The command is written wrongly.</exception>
    public static MockArguments Read(IReadOnlyList<string> words)
    {
        var read = new MockArguments();
        var left = new Queue<string>(words.SelectMany(w => w.StartsWith("--", StringComparison.Ordinal) ? w.Split('=', 2) : [w]));
        while (left.TryDequeue(out var word)) read.Take(word, left);
        return read;
    }

    private void Take(string option, Queue<string> left)
    {
        switch (option)
        {
            case "--port": Port = Number(option, left, 65535); break;
            case "--seed": Seed = Number(option, left, int.MaxValue); break;
            case "--profile": Profile = Value(option, left); break;
            case "--help" or "-h" or "-?": WantsHelp = true; break;
            case "--version": WantsVersion = true; break;
            default: throw new UsageException($"没有选项“{option}”。", $"There is no option '{option}'.");
        }
    }

    private static string Value(string option, Queue<string> left) => left.TryDequeue(out var value) && value.Length > 0
        ? value
        : throw new UsageException($"选项 {option} 之后须有取值。", $"The option {option} takes a value.");

    private static int Number(string option, Queue<string> left, int most)
    {
        var value = Value(option, left);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new UsageException($"{option} 须为 0 至 {most} 的整数，而非“{value}”。", $"{option} is a whole number from 0 to {most}, not '{value}'.");
    }
}
