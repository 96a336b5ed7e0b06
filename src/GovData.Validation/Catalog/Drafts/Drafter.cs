using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Reads a table once and drafts the entry it could belong to.</summary>
internal sealed partial class Drafter(EntryDraftOptions options)
{
    private static readonly CatalogValidationOptions Rules = new();
    private readonly CatalogFindings findings = new(Rules);
    private readonly Fillers fillers = new(new TableValidationOptions().Fillers, TextForm.Utf8);
    private readonly ColumnBudget budget = new(options.LongestCodeSet);
    private long rows;

    /// <summary>Rows, and records that are none: as a report counts them.</summary>
    private long records;

    public async Task<EntryDraft> DraftAsync(Stream stream, string? path, CancellationToken ct)
    {
        if (IsWorkbook(stream)) return await DraftWorkbookAsync(stream, ct).ConfigureAwait(false);
        using var input = new InputBytes(stream);
        var start = await input.PeekAsync(TableInput.Head, ct).ConfigureAwait(false);
        if (OtherContent.Of(start) is { } other) return await DraftNothingAsync(other, input, ct).ConfigureAwait(false);
        return TableInput.Guess(path, start) == TableFormat.JsonLines
            ? await DraftJsonLinesAsync(input, ct).ConfigureAwait(false)
            : await DraftCsvAsync(input, ct).ConfigureAwait(false);
    }

    private async Task<EntryDraft> DraftCsvAsync(InputBytes input, CancellationToken ct)
    {
        using var table = new PlainRows(input, options.Encoding);
        ColumnProfile[] columns = [];
        if (await table.ReadHeaderAsync(names => names.Count, ct).ConfigureAwait(false) is { } header)
        {
            foreach (var fault in header.Faults) Add(FaultRules.Of(fault.Kind), 0, null);
            columns = [.. header.Names.Select(name => new ColumnProfile(name, budget.Share(header.Names.Count), fillers))];
            await ReadRowsAsync(table, columns, ct).ConfigureAwait(false);
        }
        if (table.Failure is { } failure) Add(FaultRules.Of(failure), failure.RecordNumber, failure.Found);
        var (bytes, digest) = await table.EndAsync(ct).ConfigureAwait(false);
        return ToDraft(columns, bytes, digest, table.Form.Name);
    }

    private async Task<EntryDraft> DraftNothingAsync(QualityRule why, InputBytes input, CancellationToken ct)
    {
        Add(why, 0, null);
        await input.DrainAsync(ct).ConfigureAwait(false);
        return ToDraft([], input.Count, input.Digest());
    }

    /// <summary>The draft of a table that can't be opened.</summary>
    public EntryDraft Unreadable(QualityRule rule)
    {
        Add(rule, 0, null);
        return ToDraft([], 0, "");
    }

    private async Task ReadRowsAsync(PlainRows table, ColumnProfile[] columns, CancellationToken ct)
    {
        table.Begin(columns.Length);
        var batch = table.Batch;
        while ((options.Rows is not { } most || rows < most) && await table.ReadAsync(ct).ConfigureAwait(false))
        {
            ct.ThrowIfCancellationRequested();
            var taken = (int)Math.Min(batch.Rows, (options.Rows ?? long.MaxValue) - rows);
            records = batch.FirstRecord + (taken < batch.Rows ? batch.RecordOf[taken - 1] : batch.Records - 1);
            foreach (var fault in batch.Faults.Where(fault => batch.FirstRecord + fault.Ordinal <= records)) Add(FaultRules.Of(fault.Kind), batch.FirstRecord + fault.Ordinal, null);
            for (var column = 0; column < columns.Length; column++)
                for (var row = 0; row < taken; row++) columns[column].Add(Utf8(batch, batch.Columns[column][row]));
            rows += taken;
        }
    }

    private static ReadOnlySpan<byte> Utf8(RecordBatch batch, Cell cell) =>
        batch.Form == TextForm.Utf8 ? batch[cell] : TextForm.Utf8.Encode(batch.Form.Decode(batch[cell]));

    private EntryDraft ToDraft(ColumnProfile[] columns, long bytes, string digest, string encoding = "utf-8")
    {
        var entry = new CatalogEntry { Items = [.. columns.Select(column => column.ToItem())] };
        var key = columns.Zip(entry.Items, (column, item) => (column, item)).FirstOrDefault(pair => pair.column.MayBeKey).item;
        key?.IsKey = true;
        findings.StartWhole();
        if (columns.Length > 0) new EntryCheck(Rules, findings).Judge(entry);
        foreach (var (column, item) in columns.Zip(entry.Items, (column, item) => (column, item)))
            if (column.MostlyIs is { } most) findings.Add(DraftRules.MostlyIdentifier, item, most);
        foreach (var item in entry.Items) item.Name = ValueMask.Masked(item.Name, isMasked: false);
        foreach (var item in entry.Items.Where(item => item.EnglishName is { } name && ValueMask.HidesIn(name))) item.EnglishName = null;
        return new EntryDraft { Entry = entry, Report = findings.ToReport(Math.Max(rows, records), bytes, digest, encoding) };
    }

    private void Add(QualityRule rule, long record, string? value)
    {
        if (record > 0) findings.Start(record);
        else findings.StartWhole();
        findings.AddAt(rule, null, value);
    }
}
