using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>The catalog entry that tables are judged by or made for: a file with the JSON of the contract's <c>CatalogEntry</c>.</summary>
internal static class EntryFile
{
    /// <exception cref="CannotJudgeException">The file cannot be read or holds no entry.</exception>
    public static async Task<CatalogEntry> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null) throw new UsageException("请用 --entry 指明目录条目的 JSON 文件。", "Name the JSON file of the catalog entry by --entry.");
        try
        {
            return CatalogEntry.FromJson(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotJudgeException($"目录条目 {path} 读不出来：{e.Message}", $"The catalog entry {path} cannot be read: {e.Message}");
        }
    }
}
