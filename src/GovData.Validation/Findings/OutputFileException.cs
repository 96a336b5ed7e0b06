using System;
using System.IO;

namespace GovData.Validation;

/// <summary>A file that was asked for beside the report can't be written. It says so to the caller, who named the file; it is no finding about the table.</summary>
internal sealed class OutputFileException(string path, Exception inner)
    : IOException($"“{path}”写不进去；请核对路径、权限和磁盘空间。'{path}' can't be written: check path, permission and disk space.", inner)
{
    /// <summary>Whether an exception says that a file can't be written.</summary>
    public static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
