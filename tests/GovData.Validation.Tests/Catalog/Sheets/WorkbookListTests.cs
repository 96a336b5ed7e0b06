using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation.Tests;

public class WorkbookListTests
{
    [Fact]
    public async Task A_workbook_of_another_program_with_the_guides_header_in_two_rows_is_read()
    {
        var import = await CatalogSheet.ImportFileAsync(Path.Combine("Data", "Catalog", "list-two-row-header.xlsx"));

        Assert.Empty(import.Report.Lines());
        Assert.Equal(["建设工程施工许可", "在建工地"], import.Entries.Select(entry => entry.Title));
        var entry = import.Entries[0];
        Assert.Equal(("307005012/000001", "11500000009275780L", "部门信息资源/省（自治区、直辖市）/重庆市/住建"), (entry.Code, entry.ProviderCode, entry.Classification));
        Assert.Equal(["许可编号 C(20)", "类别 C(2)", "发证日期 D"], entry.Items.Select(item => item.ToString()));
        Assert.Equal(["01", "02", "99"], entry.Items[1].CodeSet);
        Assert.Equal(new CivilDate(2026, 3, 1), entry.PublishedOn);
        Assert.Equal(UpdateCycle.EveryMonth, entry.UpdateCycle);
        Assert.Equal((SharingType.NotShared, "《某办法》第三条"), (import.Entries[1].Sharing.Type, import.Entries[1].Sharing.Basis));
    }

    [Fact]
    public async Task A_sheet_is_chosen_by_its_name()
    {
        var import = await CatalogSheet.ImportFileAsync(Path.Combine("Data", "Catalog", "list-two-row-header.xlsx"), new CatalogSheetOptions { Sheet = "旧清单" });

        Assert.Equal(["旧条目"], import.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public async Task A_sheet_that_is_not_there_or_an_old_workbook_is_a_finding_that_says_so()
    {
        var missing = await CatalogSheet.ImportFileAsync(Path.Combine("Data", "Catalog", "list-two-row-header.xlsx"), new CatalogSheetOptions { Sheet = "没有" });
        var legacy = await CatalogSheet.ImportFileAsync(Path.Combine("Data", "Workbooks", "legacy.xls"));
        var openDocument = await CatalogSheet.ImportFileAsync(Path.Combine("Data", "Workbooks", "opendocument.ods"));

        Assert.Equal(["workbook.no-sheet", "workbook.legacy", "workbook.other-format"], new[] { missing, legacy, openDocument }.Select(import => Assert.Single(import.Report.Counts).Rule));
        Assert.Contains("旧清单", missing.Report.Samples.Single().Value, StringComparison.Ordinal);
        Assert.False(legacy.Report.IsReadable);
    }
}
