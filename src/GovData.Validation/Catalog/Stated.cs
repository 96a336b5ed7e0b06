using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether a text says something: “无”, “-” and the like, which forms are filled with, do not.</summary>
internal static class Stated
{
    private static readonly HashSet<string> Fillers = ["无", "没有", "暂无", "待定", "空", "-", "--", "－", "—", "——", "/", "／", "\\", "N/A", "n/a", "null", "NULL"];

    public static bool Is(string? text) => !string.IsNullOrWhiteSpace(text) && !Fillers.Contains(text!.Trim());
}
