using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Tool;

/// <summary>Where a file is to be written. Looked at before the work, not after it.</summary>
internal static class OutputPlace
{
    /// <summary>Of a standard input that is redirected from a file, that file.</summary>
    private const string StandardInput = "/proc/self/fd/0";

    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>A file that was asked for and can't be written.</summary>
    public static CannotJudgeException NotWritten(string path) =>
        new($"{path} 写不进去；请核对路径、权限和磁盘空间。", $"{path} can't be written: check path, permission and disk space.");

    /// <exception cref="CannotJudgeException">Its folder is not there, or it is a device, which would be a file afterwards.</exception>
    public static string Checked(string path) => !OperatingSystem.IsWindows() && RealPath.Of(path) is var real && real.StartsWith("/dev/", Names) && !real.StartsWith("/dev/shm/", Names)
        ? throw new CannotJudgeException($"{path} 是设备，不是文件。请给出文件名。", $"{path} is a device and no file. Name a file.")
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
        ? path
        : throw new CannotJudgeException($"没有 {path} 所在的文件夹。请先建立，或换一个位置。", $"The folder of {path} is not there. Make it first, or choose another place.");

    /// <summary>A file that is written over, but must not be one that the same command reads or writes besides.</summary>
    /// <exception cref="UsageException">It is one of them.</exception>
    /// <exception cref="CannotJudgeException">Its folder is not there.</exception>
    public static string Apart(string path, IEnumerable<string?> others) =>
        others.OfType<string>().Any(other => string.Equals(RealPath.Of(path), RealPath.Of(other == "-" && OperatingSystem.IsLinux() ? StandardInput : other), Names))
        ? throw new UsageException($"{path} 在同一命令中另有用处，不会覆盖它。请换一个文件名。", $"{path} is named twice in this command and is not written over. Choose another name.")
        : Checked(path);

    /// <summary>A file that is kept: what is there already is never written over.</summary>
    /// <exception cref="CannotJudgeException">It is there already, or its folder is not.</exception>
    public static string New(string path) => !Path.Exists(Checked(path))
        ? path
        : throw new CannotJudgeException($"已有 {path}，不会覆盖它。请换一个文件名。", $"{path} is there already and is not written over. Choose another name.");
}
