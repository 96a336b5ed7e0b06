using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// 数据来源 (where the rows of a submission come from): CSV in UTF-8 with a header row. It is opened more than once and must give the same bytes each time;
/// the ledger keeps its name, so that a submission can be resumed after a restart.
/// </summary>
public abstract class SubmissionSource
{
    private const string FileScheme = "file:";

    /// <summary>What the ledger writes down to find the source again. No personal data.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it: a file's path, otherwise the name.</summary>
    internal virtual string Place => Name;

    /// <summary>Opens the bytes from their beginning; the caller disposes the stream.</summary>
    public abstract Task<Stream> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>A file. It stays where it is until the submission has ended.</summary>
    /// <param name="path">The file's path; the ledger keeps the full one.</param>
    public static SubmissionSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FileSource(Path.GetFullPath(path));
    }

    /// <summary>Bytes that the caller makes, such as an export from a database kept unchanged until the submission has ended.</summary>
    /// <param name="name">Names the bytes; <see cref="DurableSubmitterOptions.FindSource"/> finds them again after a restart.</param>
    /// <param name="open">Opens the bytes from their beginning, the same each time.</param>
    public static SubmissionSource FromStream(string name, Func<CancellationToken, Task<Stream>> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(open);
        if (name.StartsWith(FileScheme, StringComparison.Ordinal)) throw new ArgumentException($"A name that begins with '{FileScheme}' is a file's.", nameof(name));
        return new StreamSource(name, open);
    }

    /// <summary>Just the type: a name may be a path.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>The file that a name stands for; null when it is no file's.</summary>
    internal static SubmissionSource? FromName(string name) =>
        name.StartsWith(FileScheme, StringComparison.Ordinal) ? new FileSource(name.Substring(FileScheme.Length)) : null;

    private sealed class FileSource(string path) : SubmissionSource
    {
        public override string Name => FileScheme + path;

        internal override string Place => path;

        public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Directory.Exists(path)) throw new FileNotFoundException($"'{path}' is a directory.", path);
            return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
    }

    private sealed class StreamSource(string name, Func<CancellationToken, Task<Stream>> open) : SubmissionSource
    {
        public override string Name => name;

        public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default) => open(cancellationToken);
    }
}
