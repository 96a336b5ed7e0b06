using System.Linq;
using static System.FormattableString;

namespace GovData.Standards;

/// <summary>The refusals every identifier shares, worded for one of them.</summary>
/// <param name="code">What their codes begin with.</param>
/// <param name="chinese">The identifier's Chinese name.</param>
/// <param name="english">The identifier's English name, without an article.</param>
internal sealed class RefusalsOf(string code, string chinese, string english)
{
    public Refusal Empty { get; } = new(code + ".empty",
        "没有填写" + chinese + "。请补填。",
        "No " + english + " is given. Fill it in.");

    public Refusal CheckCharacter { get; } = new(code + ".check-character",
        chinese + "的校验码与其余各位不符，至少有一位写错或两位写颠倒。请对照原件逐位核对，不要只改校验码。",
        "The check character of the " + english + " does not fit the rest: at least one character is wrong or two are swapped. "
        + "Compare it with the original character by character; do not just change the check character.");

    public Refusal Length(string text, string expectedChinese, string expectedEnglish)
    {
        var (hintChinese, hintEnglish) = text.Any(OddCharacter.IsInvisible)
            ? OddCharacter.Removal
            : ("请核对原件，并检查是否被截断或被电子表格改写（应按文本存放）。", "Check the original, and whether it was cut or changed by a spreadsheet (keep it as text).");
        return new(code + ".length",
            Invariant($"{chinese}应为 {expectedChinese}，这里是 {text.Length} 位。{hintChinese}"),
            Invariant($"{(english[0] is 'o' or 'e' ? "An" : "A")} {english} has {expectedEnglish}, this has {text.Length}. {hintEnglish}"));
    }

    /// <summary>A character that does not belong where it stands.</summary>
    /// <param name="index">Where, from 0.</param>
    /// <param name="found">The character.</param>
    /// <param name="allowed">Every character that would belong there: what is advised must lead to one of them.</param>
    /// <param name="allowedChinese">The same in words.</param>
    /// <param name="allowedEnglish">The same in words.</param>
    public Refusal Character(int index, char found, string allowed, string allowedChinese, string allowedEnglish)
    {
        var (hintChinese, hintEnglish) = OddCharacter.WhatToDo(found, allowed);
        var shown = OddCharacter.Show(found);
        return new(code + ".character",
            Invariant($"{chinese}第 {index + 1} 位是“{shown}”，应为{allowedChinese}。{hintChinese}"),
            Invariant($"Character {index + 1} of the {english} is '{shown}', it must be {allowedEnglish}. {hintEnglish}"));
    }

    public Refusal Because(string reason, string inChinese, string inEnglish) => new(code + "." + reason, inChinese, inEnglish);
}
