namespace GovData.Standards;

/// <summary>工作日判断. Whether a day is worked, or that nobody knows yet.</summary>
public enum WorkingDayStatus
{
    /// <summary>未知. The arrangement of that year is not in the data: neither yes nor no.</summary>
    Unknown,

    /// <summary>工作日. A working day, by the week or as make-up work (调休上班).</summary>
    WorkingDay,

    /// <summary>休息日. A day off, by the week or by a notice.</summary>
    DayOff,
}
