using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// The code of a first table, run through once in a process on another core while that table is being opened: its loops are compiled in
/// full (<see cref="Kernels.Hot"/>), a millisecond each, and the table would wait for one after the other.
/// </summary>
internal static class Rehearsal
{
    private static int begun;

    /// <summary>Begins, unless there was one before or there is one core only. What fails in it fails again where somebody is told.</summary>
    public static void Begin(TablePlan plan)
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref begun, 1) == 0)
            _ = Task.Run(() => Run(plan));
    }

    private static void Run(TablePlan plan)
    {
        Split("一\n1\n\"\"\"\"\n"u8.ToArray());
        Judge(plan, plan.Settings.Encoding == TableEncoding.Gb18030 ? TextForm.Gb18030 : TextForm.Utf8);
        Identify("110101199003070000"u8);
    }

    /// <summary>Splits a bare field and a quoted one.</summary>
    private static void Split(byte[] csv)
    {
        var batch = new RecordBatch(columns: 1) { Bytes = csv };
        var splitter = new CsvSplitter();
        splitter.Deal([0]);
        _ = Kernels.FirstInvalidUtf8(csv, out _);
        _ = CsvHeader.Read(splitter, batch, csv.Length, isFinal: true);
        _ = splitter.Split(batch, csv.Length, final: true);
        _ = Kernels.HasNul(csv);
    }

    /// <summary>Judges a batch without a row by the checks that the table will be judged by.</summary>
    private static void Judge(TablePlan plan, TextForm form)
    {
        var batch = new RecordBatch(plan.Items.Length);
        for (var column = 0; column < batch.Columns.Length; column++) batch.Columns[column] = [];
        using var run = new EditionRun(plan, plan.Settings.Editions[0], errors: null);
        run.Start(plan.KeysFor(_ => true));
        var work = run.NewWork();
        work.Judge(batch, HeaderMap.Open(plan), plan.ChecksFor(form, _ => true));
        run.Merge(batch, work);
    }

    private static void Identify(ReadOnlySpan<byte> value)
    {
        _ = Kernels.IsCitizenId(value);
        _ = Kernels.IsSocialCreditCode(value);
        _ = Kernels.CountCharacters(value);
        _ = KeyHasher.Create().HashOf(value);
    }
}
