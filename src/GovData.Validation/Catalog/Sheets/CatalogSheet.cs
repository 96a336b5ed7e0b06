using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>目录清单表. A department's list as a sheet in the columns of the guide (发改高技术〔2017〕1272号, 13 elements), one row per information item: CSV or XLSX.</summary>
/// <remarks>
/// Columns go by their Chinese names, by those of the contract and by others that departments use; the guide's form with its header in two
/// rows is read too. What an import can't understand is a finding with row and column, and what it does not know is kept as extension
/// metadata. What was exported is imported as it was, but for blanks round texts.
/// </remarks>
public static class CatalogSheet
{
    /// <summary>Reads a list from a file. A file that isn't there or can't be read gives a report that says so.</summary>
    /// <param name="path">The file: a workbook (XLSX) or CSV; its bytes decide.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static Task<CatalogImport> ImportFileAsync(string path, CatalogSheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ReadFileAsync(path, options ?? new CatalogSheetOptions(), cancellationToken);
    }

    /// <summary>Reads a list from a stream, from its position to its end. The stream stays open.</summary>
    /// <param name="stream">A workbook (XLSX) or CSV; its bytes decide.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    public static Task<CatalogImport> ImportAsync(Stream stream, CatalogSheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream can't be read; it may be closed or made for writing.", nameof(stream));
        return ReadAsync(stream, options ?? new CatalogSheetOptions(), cancellationToken);
    }

    /// <summary>Writes a list as CSV in UTF-8.</summary>
    /// <param name="list">The entries.</param>
    /// <param name="stream">Where it is written; stays open.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <exception cref="ArgumentException">An entry is null, or has the title and code of the entry before it, so that their rows could not be told apart; or the stream can't be written to.</exception>
    public static void ExportCsv(IReadOnlyList<CatalogEntry> list, Stream stream, CatalogSheetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite) throw new ArgumentException("The stream can't be written to; it may be closed or made for reading.", nameof(stream));
        options ??= new CatalogSheetOptions();
        var sheet = new ListExporter(list, options.RepeatsEntry);
        CsvText.Write(stream, sheet.Rows().Prepend([.. sheet.Columns.Select(column => column.Chinese)]), options.ByteOrderMark);
    }

    /// <summary>Writes a list as a workbook (XLSX): every cell is text, so that no code loses its zeros, and what may be chosen is offered.</summary>
    /// <param name="list">The entries.</param>
    /// <param name="stream">Where it is written; stays open.</param>
    /// <param name="options">How it is written; the defaults when null.</param>
    /// <exception cref="ArgumentException">An entry is null, or has the title and code of the entry before it, so that their rows could not be told apart; or the stream can't be written to.</exception>
    public static void ExportWorkbook(IReadOnlyList<CatalogEntry> list, Stream stream, CatalogSheetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        CatalogTemplate.Write(Writable(stream), list, (options ?? new CatalogSheetOptions()).RepeatsEntry);
    }

    /// <summary>模板. Writes the workbook (XLSX) a department fills in: the columns with what may be chosen, an example that an import passes over, and a sheet that says how.</summary>
    /// <param name="stream">Where it is written; stays open.</param>
    /// <exception cref="ArgumentException">The stream can't be written to.</exception>
    public static void WriteTemplate(Stream stream) => CatalogTemplate.Write(Writable(stream));

    private static Stream Writable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanWrite ? stream : throw new ArgumentException("The stream can't be written to; it may be closed or made for reading.", nameof(stream));
    }

    private static async Task<CatalogImport> ReadFileAsync(string path, CatalogSheetOptions options, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true);
            return await ReadAsync(file, options, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(InputRules.OfUnopened(e, path), options);
        }
    }

    private static async Task<CatalogImport> ReadAsync(Stream stream, CatalogSheetOptions options, CancellationToken ct) =>
        Read(await ListBytes.ReadAsync(stream, options, ct).ConfigureAwait(false), options, ct);

    private static CatalogImport Unreadable(QualityRule rule, CatalogSheetOptions options)
    {
        var content = new ListContent();
        content.Faults.Add((rule, 0, null));
        return Read(content, options, CancellationToken.None);
    }

    private static CatalogImport Read(ListContent content, CatalogSheetOptions options, CancellationToken ct)
    {
        var findings = new CatalogFindings(new CatalogValidationOptions { SamplesPerFinding = options.SamplesPerFinding });
        var importer = new ListImporter(content, findings);
        var entries = importer.Read(ct);
        if (entries.Count == 0 && !findings.HasFatal)
        {
            findings.StartWhole();
            findings.Add(ListRules.Empty);
        }
        return new CatalogImport { Entries = entries, Report = findings.ToReport(importer.Rows, content.Bytes, content.Digest, content.Encoding) };
    }
}
