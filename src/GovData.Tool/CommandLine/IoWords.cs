using System;
using System.IO;

namespace GovData.Tool;

/// <summary>Why reading or writing failed: in the words of the system in English, which it speaks, and in few words in Chinese.</summary>
internal static class IoWords
{
    private const int NoSpace = 28;
    private const int DiskFull = 0x70;

    public static string Of(Exception e, Speech speech) => speech.Of(e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "没有该文件或文件夹。",
        UnauthorizedAccessException => "没有权限。",
        { HResult: NoSpace } => "磁盘或输出已满。",
        { HResult: var code } when (code & 0xFFFF) == DiskFull => "磁盘已满。",
        _ => "读写失败，请核对路径、权限和磁盘空间。",
    }, e.Message);
}
