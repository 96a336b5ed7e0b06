using System;
using System.IO;

namespace GovData.Tool;

/// <summary>Why a file cannot be read, in the reader's language where the cause is a common one.</summary>
internal static class FileFault
{
    public static string Of(Exception exception, Speech speech) => exception switch
    {
        FileNotFoundException => speech.Of("文件不存在。", "The file is not there."),
        DirectoryNotFoundException => speech.Of("所在目录不存在。", "Its directory is not there."),
        UnauthorizedAccessException => speech.Of("是目录，或无权读取。", "It is a directory, or may not be read."),
        _ => exception.Message,
    };
}
