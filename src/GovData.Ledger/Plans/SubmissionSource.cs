using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>
/// 数据来源 (where the rows of a submission come from): a file, a stream, the rows of a database, the objects of a program. CSV in UTF-8 with commas is sent as it is; every
/// other form that is read (other separators, GB 18030, JSON Lines, XLSX, rows) as the <see cref="CanonicalTable"/> it makes. It is opened more than once and must give the
/// same rows each time, unless it can be read only once: then its parts are kept in the spool. The ledger keeps its name, so that a submission can be resumed after a restart.
/// </summary>
public abstract class SubmissionSource
{
    private const string FileScheme = "file:";

    /// <summary>What the ledger writes down to find the source again. No personal data.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it: a file's path, otherwise the name.</summary>
    internal virtual string Place => Name;

    /// <summary>The rows, in whatever form they come.</summary>
    internal virtual TableSource Table => TableSource.FromStream(OpenAsync);

    /// <summary>How they are read and judged.</summary>
    internal virtual TableValidationOptions Reading { get; } = new();

    /// <summary>Opens the bytes from their beginning, as they are kept; the caller disposes the stream.</summary>
    /// <exception cref="NotSupportedException">It is a table of rows and no bytes.</exception>
    public abstract Task<Stream> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>A file: CSV, JSON Lines, XLSX. It stays where it is until the submission has ended.</summary>
    /// <param name="path">The file's path; the ledger keeps the full one.</param>
    public static SubmissionSource FromFile(string path) => FromFile(path, new TableValidationOptions());

    /// <summary>A file that needs to be told how it is read: its encoding, separator, sheet, header row, columns with other names than their items.</summary>
    /// <param name="path">The file's path; the ledger keeps the full one, and how it is read.</param>
    /// <param name="reading">How it is read and judged.</param>
    public static SubmissionSource FromFile(string path, TableValidationOptions reading)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(reading);
        return new FileSource(Path.GetFullPath(path), reading);
    }

    /// <summary>Bytes that the caller makes, such as an export from a database kept unchanged until the submission has ended.</summary>
    /// <param name="name">Names the bytes; <see cref="DurableSubmitterOptions.FindSource"/> finds them again after a restart.</param>
    /// <param name="open">Opens the bytes from their beginning, the same each time.</param>
    public static SubmissionSource FromStream(string name, Func<CancellationToken, Task<Stream>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamSource(Named(name), open);
    }

    /// <summary>
    /// A table in any form: the rows of a database, of a program. One that can be opened again is read again for the parts to be sent, in key ranges only the range they
    /// are in; of one that can't, every part is sealed into the spool of this machine when the submission is recorded.
    /// </summary>
    /// <param name="name">Names the rows; <see cref="DurableSubmitterOptions.FindSource"/> finds them again after a restart.</param>
    /// <param name="table">The rows.</param>
    /// <param name="reading">How they are read and judged; null for the defaults.</param>
    public static SubmissionSource FromTable(string name, TableSource table, TableValidationOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new RowsSource(Named(name), table, reading ?? new TableValidationOptions());
    }

    /// <summary>Just the type: a name may be a path.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>The file that a name stands for; null when it is no file's.</summary>
    internal static SubmissionSource? FromName(string name) =>
        name.StartsWith(FileScheme, StringComparison.Ordinal) ? new FileSource(name.Substring(FileScheme.Length), new TableValidationOptions()) : null;

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.StartsWith(FileScheme, StringComparison.Ordinal) ? throw new ArgumentException($"A name that begins with '{FileScheme}' is a file's.", nameof(name)) : name;
    }

    private sealed class FileSource(string path, TableValidationOptions reading) : SubmissionSource
    {
        public override string Name => FileScheme + path;

        internal override string Place => path;

        internal override TableSource Table => TableSource.FromFile(path);

        internal override TableValidationOptions Reading => reading;

        public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
    }

    private sealed class StreamSource(string name, Func<CancellationToken, Task<Stream>> open) : SubmissionSource
    {
        public override string Name => name;

        public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default) => open(cancellationToken);
    }

    private sealed class RowsSource(string name, TableSource table, TableValidationOptions reading) : SubmissionSource
    {
        public override string Name => name;

        internal override TableSource Table => table;

        internal override TableValidationOptions Reading => reading;

        public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A table of rows has no bytes of its own: TableValidator.OpenCanonicalAsync makes them.");
    }
}
