using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation;

/// <summary>Opens a workbook (XLSX, Transitional or Strict), lists its sheets and reads them. Whatever the bytes, memory is bounded and the one exception is <see cref="WorkbookException"/>.</summary>
internal sealed class WorkbookReader : IDisposable
{
    private readonly Lazy<SharedStrings> strings;
    private readonly Lazy<CellStyles> styles;

    private WorkbookReader(OoxmlPackage package)
    {
        Package = package;
        (Part, Sheets, Is1904) = WorkbookPart.Read(package);
        var parts = Relationship.Read(package, Part);
        StylesPart = parts.FirstOrDefault(r => r.Kind == "styles")?.Part;
        strings = new Lazy<SharedStrings>(() => SharedStrings.Read(package, parts.FirstOrDefault(r => r.Kind == "sharedStrings")?.Part));
        styles = new Lazy<CellStyles>(() => CellStyles.Read(package, StylesPart));
    }

    /// <summary>The worksheets in the order of their tabs.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The names of its sheets as they may be shown, where it has none of the name asked for; null for any other fault.</summary>
    public string? NamesFor(WorkbookException fault) => fault.Fault == WorkbookFault.NoSuchSheet ? ValueMask.Shown(string.Join(" | ", Sheets.Select(other => other.Name))) : null;

    public OoxmlPackage Package { get; }

    public string Part { get; }

    public string? StylesPart { get; }

    public bool Is1904 { get; }

    public SharedStrings Strings => strings.Value;

    public CellStyles Styles => styles.Value;

    /// <summary>Opens what a stream holds. The stream stays open and should be able to seek: one that can't is held in memory up to a limit.</summary>
    /// <exception cref="WorkbookException">It isn't a workbook, or not one that can be read.</exception>
    public static WorkbookReader Open(Stream stream, WorkbookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= WorkbookLimits.Default;
        return Guarded(() =>
        {
            var bytes = stream.CanSeek && stream.Position == 0 ? new WholeReads(stream) : (Stream)Buffer(stream, limits.BufferedBytes);
            if (WorkbookSignature.Judge(bytes) is { } fault) throw new WorkbookException(fault, "This is not an XLSX workbook.");
            var package = OoxmlPackage.Open(bytes, limits);
            try
            {
                return new WorkbookReader(package);
            }
            catch
            {
                package.Dispose();
                throw;
            }
        });
    }

    /// <summary>A sheet by its name (case doesn't count); null or empty = the first visible one.</summary>
    /// <exception cref="WorkbookException">There is none.</exception>
    public WorkbookSheet FindSheet(string? name = null) =>
        Sheets.FirstOrDefault(s => string.IsNullOrEmpty(name) ? !s.IsHidden : string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new WorkbookException(WorkbookFault.NoSuchSheet, string.IsNullOrEmpty(name) ? "The workbook has no visible sheet." : "The workbook has no sheet of that name.");

    /// <summary>Opens a sheet for reading, the first visible one when no name is given. One sheet is read at a time.</summary>
    /// <exception cref="WorkbookException">There is no such sheet, or it can't be read.</exception>
    public SheetReader OpenSheet(string? name = null) => Guarded(() =>
    {
        var sheet = FindSheet(name);
        _ = (Strings, Styles);
        return new SheetReader(this, sheet);
    });

    public void Dispose() => Package.Dispose();

    /// <summary>Turns what the unpacker and the XML reader say of bad bytes into the one exception.</summary>
    public static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (WorkbookException.IsBadBytes(e))
        {
            throw WorkbookException.Damaged("The workbook can't be read.", e);
        }
    }

    private static MemoryStream Buffer(Stream stream, long most)
    {
        var copy = new MemoryStream();
        var bytes = new byte[64 * 1024];
        for (int read; (read = stream.Read(bytes, 0, bytes.Length)) > 0;)
        {
            if (copy.Length + read > most) throw WorkbookException.TooLarge("A workbook of that size can only be read from a stream that can seek, such as a file.");
            copy.Write(bytes, 0, read);
        }
        return copy;
    }
}
