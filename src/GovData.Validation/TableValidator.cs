using System;
using System.Collections.Generic;
using System.Data.Common;
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
/// Input is CSV (RFC 4180; also with semicolon, tab or vertical bar; CRLF, LF or CR; with or without a byte order mark) in UTF-8 or GB 18030,
/// XLSX, JSON Lines, a database reader or objects. Columns are named as the items, in Chinese or English. Tables of any size are read in
/// bounded memory. Bad data never throws: what can't be read is a finding too. Rows are records, counted from 1 without the header.
/// </remarks>
public sealed partial class TableValidator
{
    private const int FileBuffer = 1;
    private readonly TablePlan plan;

    private TableValidator(TablePlan plan)
    {
        this.plan = plan;
        Rehearsal.Begin(plan);
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
        return new TableValidator(new TablePlan(entry, new TableSettings(options)));
    }

    /// <summary>Judges a file. A file that isn't there or can't be read gives a report that says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="ArgumentException">The path is empty, or the list of errors or the marked workbook was to be written over the file itself.</exception>
    /// <exception cref="IOException">The list of errors, or the marked workbook, can't be written.</exception>
    public Task<QualityReport> ValidateFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Apart(path, plan.Settings.ErrorFile, nameof(TableValidationOptions.ErrorFile));
        Apart(path, plan.Settings.MarkedWorkbook, nameof(TableValidationOptions.MarkedWorkbook));
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
        return Run().JudgeAsync(stream, path: null, cancellationToken);
    }

    /// <summary>Judges the rows of a database reader, which stays open. The names of its fields are the columns. No bytes and no digest are reported.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    public Task<QualityReport> ValidateRowsAsync(DbDataReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JudgeRowsAsync(new DatabaseRows(reader), cancellationToken);
    }

    /// <summary>Judges objects, one a row. No bytes and no digest are reported.</summary>
    /// <typeparam name="T">The objects.</typeparam>
    /// <param name="rows">The objects.</param>
    /// <param name="columns">Which items their values belong to.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public Task<QualityReport> ValidateRowsAsync<T>(IAsyncEnumerable<T> rows, RowMap<T> columns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Columns.Count == 0) throw new ArgumentException("Name at least one column.", nameof(columns));
        return JudgeRowsAsync(new ObjectRows<T>(rows, columns), cancellationToken);
    }

    private async Task<QualityReport> JudgeRowsAsync(RowSource rows, CancellationToken ct)
    {
        using var reader = new RowReader(rows);
        return await Run().JudgeAsync(reader, ct).ConfigureAwait(false);
    }

    /// <summary>What is judged is never written over, by whatever name it is called.</summary>
    private static void Apart(string path, string? written, string option)
    {
        if (written is not null && string.Equals(RealPath.Of(path), RealPath.Of(written), StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"{option} is the table itself, which is not written over: {written}. 不会覆盖要校验的文件本身。", nameof(path));
    }

    private async Task<QualityReport> JudgeFileAsync(string path, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileBuffer, FileOptions.SequentialScan);
            return await Run().JudgeAsync(file, path, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not OutputFileException)
        {
            return Run().NotOpened(InputRules.OfUnopened(e, path));
        }
    }

    private TableRun Run() => new(plan);
}
