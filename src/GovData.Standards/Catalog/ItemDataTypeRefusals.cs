namespace GovData.Standards;

internal static class ItemDataTypeRefusals
{
    public static readonly Refusal Empty = new("item-type.empty",
        "没有填写数据类型。请填写字母及长度，如 C(18)、N(10,2)、D。",
        "No data type is given. Write a letter and its length, such as C(18), N(10,2) or D.");

    public static readonly Refusal Letter = new("item-type.letter",
        "数据类型应以 C N Y D T L M G B I F 之一（大写、半角）开头。请改用其中的字母。",
        "A data type starts with one of C N Y D T L M G B I F, upper case and half width. Use one of these letters.");

    public static readonly Refusal Notation = new("item-type.notation",
        "字母之后只能是半角括号中的长度，如 C(18) 或 N(10,2)，不含空格，不以 0 开头。请按此改写。",
        "After the letter only a length in half-width brackets may follow, such as C(18) or N(10,2), without spaces or leading zeros. Write it so.");

    public static readonly Refusal Length = new("item-type.length",
        "长度超出范围：文本为 1 至 99999 个字符，数值为 1 至 38 位。请改正长度。",
        "The length is out of range: 1 to 99999 characters for text, 1 to 38 digits for numbers. Correct the length.");

    public static readonly Refusal Scale = new("item-type.scale",
        "小数位数大于总位数。N(10,2) 表示共 10 位、其中小数 2 位，请改正。",
        "There are more decimal places than digits. N(10,2) means 10 digits in all, 2 of them decimals. Correct it.");

    public static Refusal NoLength(ItemDataKind kind) => new("item-type.no-length",
        kind.Chinese + "没有长度。请只写 " + kind.Value + "。",
        "The type " + kind.English + " takes no length. Write just " + kind.Value + ".");

    public static Refusal NoScale(ItemDataKind kind) => new("item-type.no-scale",
        kind.Chinese + "没有小数位。请只写一个长度，如 " + kind.Value + "(18)。",
        "The type " + kind.English + " takes no decimal places. Write one length only, such as " + kind.Value + "(18).");
}
