using System;

namespace GovData.Ledger;

/// <summary>
/// The rows of a submission cannot be read: their source is not there, is no file, or may not be read. A source that is elsewhere now is found by
/// <see cref="DurableSubmitterOptions.FindSource"/>.
/// </summary>
public sealed class SourceMissingException : Exception
{
    /// <summary>Makes one for rows that are still to be sent; also for tests of code that handles one.</summary>
    /// <param name="key">The key of the submission.</param>
    public SourceMissingException(string key)
        : base(Wording.Of(
            $"{key} 尚有数据待发送，而数据源已不在原处：请放回原处，或从现在的位置重新提交同样的数据。",
            $"The rows of {key} are still to be sent and their source is not there: put it back, or submit the same rows again from where they are now.")) =>
        Key = key;

    private SourceMissingException(string key, string message, Exception inner)
        : base(message, inner) => Key = key;

    /// <summary>The key of the submission.</summary>
    public string Key { get; }

    /// <summary>For rows that were to be read, and whether an earlier run has recorded them.</summary>
    internal static SourceMissingException Of(string key, string source, bool isRecorded, Exception inner)
    {
        var (chinese, english) = inner is UnauthorizedAccessException ? ("无权读取", "may not be read") : ("不存在或不是文件", "is not there, or is no file");
        return new SourceMissingException(key, isRecorded
            ? Wording.Of(
                $"数据源 {source} {chinese}：该汇聚已登记，请改正后以同样的数据重新提交，即继续。键：{key}。",
                $"The source {source} {english}: the submission is recorded; put it right and submit the same rows again, and it goes on. Key: {key}.")
            : Wording.Of(
                $"数据源 {source} {chinese}：未登记、未发送任何内容，请改正路径后重新提交。键：{key}。",
                $"The source {source} {english}: nothing was recorded or sent; correct the path and submit again. Key: {key}."), inner);
    }
}
