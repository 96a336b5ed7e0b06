using System.Collections.Generic;
using System.CommandLine;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>How a table is read and judged, as it is said on the command line.</summary>
internal sealed class JudgingOptions(Speech speech)
{
    private const int MostThreads = 64;

    private readonly ReadingOptions reading = new(speech);
    private readonly TextOption threads = new("--threads", speech.Of("用几个线程；默认 1 MB 以上的表用 2 个（单核为 1），更小的用 1 个；报告不因此而变", "how many threads judge; by default 2 of a table over 1 MB (1 on a single core), else 1; the report is the same"));
    private readonly TextOption errors = new("--errors", speech.Of("把每一处问题写到这个 CSV 文件，敏感值打码", "writes every finding to this CSV file, sensitive values masked"));
    private readonly TextOption errorLimit = new("--errors-limit", speech.Of("--errors 最多写多少处问题，默认 1000000", "how many findings --errors lists at most, 1000000 unless given"));
    private readonly Option<bool> showsValues = new("--show-values") { Description = speech.Of("--errors 的文件中不打码：请按个人信息保管", "nothing is masked in the file of --errors: keep it as personal data") };

    public IEnumerable<Option> All => [.. reading.All, threads, errors, errorLimit, showsValues];

    /// <exception cref="UsageException">An option is written wrongly, or says nothing about this table.</exception>
    public TableValidationOptions Read(ParseResult parsed, string table, string? entry)
    {
        var options = reading.Read(parsed, table);
        if (threads.Number(parsed, 1, MostThreads) is { } number) options.Threads = (int)number;
        options.ErrorFile = errors.One(parsed) is { } list ? OutputPlace.Apart(list, [table, entry]) : null;
        options.ErrorFileShowsValues = parsed.GetValue(showsValues);
        if (options.ErrorFileShowsValues && options.ErrorFile is null)
            throw new UsageException("--show-values 只用于 --errors 写出的清单，请一并给出 --errors。", "--show-values is about the list that --errors writes; give --errors as well.");
        if (errorLimit.Number(parsed, 1, long.MaxValue) is { } most)
        {
            if (options.ErrorFile is null) throw new UsageException("--errors-limit 只用于 --errors 写出的清单，请一并给出 --errors。", "--errors-limit is about the list that --errors writes; give --errors as well.");
            options.ErrorFileLimit = most;
        }
        return options;
    }
}
