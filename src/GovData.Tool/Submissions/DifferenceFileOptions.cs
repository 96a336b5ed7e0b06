using System.Collections.Generic;
using System.CommandLine;

namespace GovData.Tool;

/// <summary>Whether and where the rows that differ are listed, as it is said on the command line.</summary>
internal sealed class DifferenceFileOptions(Speech speech)
{
    private const int Usual = 1_000;
    private const int Most = 1_000_000;

    private readonly TextOption place = new("--differences", speech.Of("把不一致的行写到这个 CSV 文件：差异、记录号、主键，敏感的主键打码", "writes the rows that differ to this CSV file: difference, record, key; sensitive keys masked"));
    private readonly TextOption most = new("--differences-limit", speech.Of("最多查出多少行不一致，默认 1000", "how many differing rows are looked for, 1000 unless given"));
    private readonly Option<bool> showsValues = new("--show-values") { Description = speech.Of("--differences 的文件中不打码：请按个人信息保管", "nothing is masked in the file of --differences: keep it as personal data") };

    public Option[] All => [place, most, showsValues];

    /// <exception cref="UsageException">An option is written wrongly, or the file is one of those that are read.</exception>
    /// <exception cref="CannotJudgeException">The folder of the file is not there.</exception>
    public DifferenceFile Read(ParseResult parsed, IReadOnlyList<string?> inputs)
    {
        var path = place.One(parsed);
        if (parsed.GetValue(showsValues) && path is null)
            throw new UsageException("--show-values 只用于 --differences 写出的清单，请一并给出 --differences。", "--show-values is about the list that --differences writes; give --differences as well.");
        return new DifferenceFile(path is null ? null : OutputPlace.Apart(path, inputs), (int)(most.Number(parsed, 1, Most) ?? Usual), parsed.GetValue(showsValues));
    }
}
