using System;
using System.IO;

namespace GovData.Tool;

/// <summary>What a table on the disk is, by its first bytes, whatever its name.</summary>
internal static class TableFile
{
    /// <summary>Whether it begins as a workbook does; null when there is nothing to see: no file, an empty one, one that can't be read.</summary>
    public static bool? IsWorkbook(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return (file.ReadByte(), file.ReadByte()) switch
            {
                (-1, _) => null,
                ('P', 'K') or (0xD0, 0xCF) => true,
                _ => false,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="UsageException">The option that was given is for workbooks, and the table is text.</exception>
    public static void MayHave(string? option, string table)
    {
        if (option is null || table == "-" || IsWorkbook(table) != false) return;
        throw new UsageException(
            $"{option} 只用于工作簿（.xlsx），{table} 是文本（CSV 或 JSON Lines）。请去掉该选项；CSV 的列名须在第一行，其上的行请删去。",
            $"{option} is for workbooks (.xlsx), and {table} is text (CSV or JSON Lines). Leave the option out; CSV has its names in the first line, remove what stands above.");
    }
}
