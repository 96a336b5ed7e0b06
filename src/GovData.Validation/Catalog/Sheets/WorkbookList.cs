using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace GovData.Validation;

/// <summary>Reads a list from a sheet of a workbook.</summary>
internal static class WorkbookList
{
    public static ListContent Read(Stream bytes, string? sheet, CancellationToken ct)
    {
        var content = new ListContent();
        WorkbookReader? opened = null;
        try
        {
            using var workbook = opened = WorkbookReader.Open(bytes);
            using var rows = workbook.OpenSheet(sheet);
            var cells = new List<string?>();
            while (rows.Read(out var number, cells))
            {
                ct.ThrowIfCancellationRequested();
                string[] texts = [.. cells.Select(cell => cell?.Trim() ?? "")];
                if (texts.Any(text => text.Length > 0)) content.Rows.Add(new ListRow(number, texts));
                if (content.Rows.Count <= ListContent.MostRows) continue;
                content.Faults.Add((SheetRules.TooLarge, 0, null));
                break;
            }
        }
        catch (WorkbookException e)
        {
            content.Faults.Add((FaultRules.Of(e.Fault), e.RowNumber, opened?.NamesFor(e)));
        }
        return content;
    }
}
