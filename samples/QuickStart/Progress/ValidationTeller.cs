using System;
using GovData.Validation;

namespace QuickStart.Progress;

/// <summary>Tells how much of a file has been judged.</summary>
internal sealed class ValidationTeller(Narrator say, string file) : IProgress<ValidationProgress>
{
    private (long Rows, long Bytes)? _told;

    public void Report(ValidationProgress value)
    {
        if (_told == (value.Rows, value.Bytes)) return;
        _told = (value.Rows, value.Bytes);
        say.Step($"校验 {file}：{value.Rows} 行，{value.Bytes}/{value.TotalBytes} 字节", $"judging {file}: {value.Rows} rows, {value.Bytes}/{value.TotalBytes} bytes");
    }
}
