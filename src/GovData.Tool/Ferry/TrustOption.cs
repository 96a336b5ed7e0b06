using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Tool;

/// <summary><c>--trust KEYFILE…</c>: public keys that were obtained by a safe way. A file that cannot be used ends the command: nothing is judged by fewer keys than were meant.</summary>
internal sealed class TrustOption(string chinese, string english, Speech speech)
{
    private readonly TextOption trust = new("--trust", speech.Of(chinese, english), isGreedy: true);

    public Option Option => trust;

    /// <summary>The keys; null when the option was not given.</summary>
    /// <exception cref="CannotJudgeException">A file cannot be read, or is no trust file.</exception>
    public async Task<TrustedKeys?> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        return trust.All(parsed) is { Count: > 0 } files ? await ReadAsync(files, speech, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>The keys of trust files.</summary>
    /// <exception cref="CannotJudgeException">A file cannot be read, or is no trust file.</exception>
    public static async Task<TrustedKeys> ReadAsync(IReadOnlyList<string> files, Speech speech, CancellationToken cancellationToken)
    {
        var keys = new TrustedKeys();
        foreach (var file in files)
        {
            try
            {
                if (!TrustedKeys.TryParse(await InputFile.ReadAsync(() => File.ReadAllText(file), cancellationToken).ConfigureAwait(false), out var found, out var reason))
                    throw new CannotJudgeException($"{file}：不能作为信任文件。{reason.Chinese}", $"{file}: no trust file. {reason.English}");
                foreach (var key in found.Keys) keys.Add(key);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CannotJudgeException($"{file}：无法读取。{FileFault.Of(e, speech)}", $"{file}: cannot be read. {FileFault.Of(e, speech)}");
            }
        }
        return keys;
    }
}
