using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>
/// 数据校验. Judges tables against their catalog entry: columns, types, lengths, required items, code sets, identifiers and the key.
/// Made once for an entry, used for any number of tables, also at the same time.
/// </summary>
/// <remarks>
/// Input is CSV (RFC 4180; CRLF, LF or CR; with or without a byte order mark) in UTF-8 with the names of the items, Chinese or English, in
/// the first line. Tables of any size are read in constant memory, but for 32 bytes a row for the key. Bad data never throws:
/// what can't be read is a finding too.
/// </remarks>
public sealed class TableValidator
{
    private const int FileBuffer = 4096;
    private readonly TablePlan plan;
    private readonly int samplesPerFinding;
    private readonly IProgress<ValidationProgress>? progress;

    private TableValidator(TablePlan plan, TableValidationOptions options)
    {
        this.plan = plan;
        samplesPerFinding = options.SamplesPerFinding;
        progress = options.Progress;
    }

    /// <summary>Makes a validator for tables of an entry.</summary>
    /// <param name="entry">The catalog entry; changing it afterwards changes nothing here.</param>
    /// <exception cref="ArgumentException">The entry has no items, or an item has no name or the name of another.</exception>
    public static TableValidator For(CatalogEntry entry) => For(entry, new TableValidationOptions());

    /// <summary>Makes a validator for tables of an entry.</summary>
    /// <param name="entry">The catalog entry; changing it afterwards changes nothing here.</param>
    /// <param name="options">How tables are judged.</param>
    /// <exception cref="ArgumentException">The entry has no items, or an item has no name or the name of another.</exception>
    public static TableValidator For(CatalogEntry entry, TableValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(options);
        return new TableValidator(new TablePlan(entry), options);
    }

    /// <summary>Judges a file. A file that isn't there or can't be read gives a report that says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public Task<QualityReport> ValidateFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return JudgeFileAsync(path, cancellationToken);
    }

    /// <summary>Judges what a stream holds from its position to its end. The stream stays open.</summary>
    /// <param name="stream">The bytes of the table.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    public Task<QualityReport> ValidateAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream can't be read; it may be closed or made for writing.", nameof(stream));
        return Run().JudgeAsync(stream, cancellationToken);
    }

    private async Task<QualityReport> JudgeFileAsync(string path, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileBuffer, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return await Run().JudgeAsync(file, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Run().Unreadable(InputRules.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Run().Unreadable(InputRules.Unreadable);
        }
    }

    private TableRun Run() => new(plan, samplesPerFinding, progress);
}
