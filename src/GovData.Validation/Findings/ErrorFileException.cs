using System;
using System.IO;

namespace GovData.Validation;

/// <summary>The list of errors can't be written. It says so to the caller, who named the file; it is no finding about the table.</summary>
internal sealed class ErrorFileException(string path, Exception inner)
    : IOException($"错误清单“{path}”写不进去；请核对路径、权限和磁盘空间。The list of errors '{path}' can't be written: check path, permission and disk space.", inner);
