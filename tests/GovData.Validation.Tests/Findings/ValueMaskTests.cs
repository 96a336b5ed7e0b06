using System.Text;

namespace GovData.Validation.Tests;

public class ValueMaskTests
{
    [Theory]
    [InlineData("11010519491231002X", "110***************")]
    [InlineData("王小明", "***")]
    [InlineData("重庆市某某公司", "重******")]
    [InlineData("𠀀𠀁𠀂", "*****")]
    [InlineData("男", "*")]
    [InlineData("王小明（已退休）", "王*******")]
    [InlineData("王小明王小明王小明王小明", "王***********")]
    [InlineData("王小明　　　　　　　　　", "王***********")]
    [InlineData("Li Xiaoming 110105194912", "L***********************")]
    [InlineData("138 8383 8438", "138**********")]
    public void A_masked_value_keeps_its_length_and_a_quarter_at_most(string value, string shown)
    {
        var masked = ValueMask.Show(Encoding.UTF8.GetBytes(value), TextForm.Utf8, isMasked: true);

        Assert.StartsWith(shown[..(shown.Length - 1)], masked);
        Assert.EndsWith("*", masked);
    }

    [Theory]
    [InlineData("办理完毕", "办理完毕")]
    [InlineData("2023-02-30", "2023-02-30")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("电话13812345678", "电话13*********")]
    [InlineData("110105194912310021", "110***************")]
    [InlineData("身份证11010519491231002X。", "身份证110**************X。")]
    [InlineData("１３８１２３４５６７８", "１３*********")]
    [InlineData("110105 19491231 002X", "110****************X")]
    [InlineData("138-8383-8438", "138**********")]
    [InlineData("023-6383 8438", "023**********")]
    [InlineData("2023-02-30 08:15:00", "2023-02-30 08:15:00")]
    [InlineData("123456--789012", "123456--789012")]
    [InlineData("1101051949\n1231002X", "110***************X")]
    [InlineData("1101051949\r\n1231002X", "110****************X")]
    [InlineData("110105\t19491231\u200B002X", "110****************X")]
    public void In_any_other_value_only_numbers_of_persons_are_masked(string value, string shown) =>
        Assert.Equal(shown, ValueMask.Show(Encoding.UTF8.GetBytes(value), TextForm.Utf8, isMasked: false));

    [Theory]
    [InlineData(40, 0, 40)]
    [InlineData(41, 0, 41)]
    [InlineData(1_000_000, 0, 41)]
    [InlineData(39, 1, 40)]
    public void A_long_value_is_cut_between_characters(int letters, int astral, int length)
    {
        var value = new string('a', letters) + (astral == 0 ? "" : "𠀀z");

        var shown = ValueMask.Show(Encoding.UTF8.GetBytes(value), TextForm.Utf8, isMasked: false);

        Assert.Equal(length, shown.Length);
        Assert.Equal(letters + astral > 40 || astral > 0, shown.EndsWith('…'));
    }
}
