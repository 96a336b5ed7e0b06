using System;

namespace GovData.Tool;

/// <summary>Something the command needs is not there or cannot be used, so that there is no answer.</summary>
internal sealed class CannotJudgeException(string chinese, string english) : Exception(english)
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;
}
