using System.IO;

namespace GovData.Tool;

/// <summary>Where a file is to be written. Looked at before the work, not after it.</summary>
internal static class OutputPlace
{
    /// <summary>A file that was asked for and can't be written.</summary>
    public static CannotJudgeException NotWritten(string path) =>
        new($"{path} 写不进去；请核对路径、权限和磁盘空间。", $"{path} can't be written: check path, permission and disk space.");

    /// <exception cref="CannotJudgeException">Its folder is not there.</exception>
    public static string Checked(string path) => Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
        ? path
        : throw new CannotJudgeException($"没有 {path} 所在的文件夹。请先建立，或换一个位置。", $"The folder of {path} is not there. Make it first, or choose another place.");
}
