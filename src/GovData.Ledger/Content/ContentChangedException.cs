using System;

namespace GovData.Ledger;

/// <summary>A comparison could not come to an end because what was compared did not stand still. Nothing was changed; compare again.</summary>
public sealed class ContentChangedException : Exception
{
    /// <summary>Makes one; also for tests of code that handles one.</summary>
    /// <param name="isSource">Whether it was the department's table; otherwise it was the center's data.</param>
    public ContentChangedException(bool isSource)
        : base(isSource
            ? Wording.Of("数据源在两次读取之间发生了变化：请在其不变时重新对账。", "The table changed between two readings: compare again while it stands still.")
            : Wording.Of("中心的数据在对账期间一再变化：请在报送结束后重新对账。", "The center's data kept changing while it was compared: compare again when nothing is being submitted.")) =>
        IsSource = isSource;

    /// <summary>Whether it was the department's table; otherwise it was the center's data.</summary>
    public bool IsSource { get; }
}
