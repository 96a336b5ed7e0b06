using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>
/// Seeded tables of persons with known bad cells: twelve items, quoted values with commas, line ends and quotes, and the truth about
/// every finding. Check characters are computed here from the standards' formulas, not by the code under test.
/// </summary>
internal sealed class ReferenceTable
{
    private const string Given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文志玉春梅红云鹏飞宇轩";
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CitizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private readonly Seeded random;
    private readonly double badShare;
    private readonly StringBuilder csv = new("id_no,name,uscc,address,gender,birth_date,amount,quantity,updated_at,phone,active,remark\n");
    private readonly HashSet<string> usedIds = [];
    private readonly List<string> goodIds = [];
    private int row;

    public ReferenceTable(int rows, ulong seed, double badShare)
    {
        random = new Seeded(seed);
        this.badShare = badShare;
        for (row = 1; row <= rows; row++) WriteRow();
    }

    public byte[] Csv => Encoding.UTF8.GetBytes(csv.ToString());

    /// <summary>Every finding that must be there, as <c>row item rule</c>.</summary>
    public List<string> Truth { get; } = [];

    public static CatalogEntry CatalogEntry => Of(
        Item("身份证号", "C(18)", required: true, key: true, identifier: IdentifierKind.CitizenId, english: "id_no"),
        Item("姓名", "C(50)", required: true, english: "name"),
        Item("统一社会信用代码", "C(18)", required: true, identifier: IdentifierKind.SocialCreditCode, english: "uscc"),
        Item("地址", "C(60)", english: "address"),
        Item("性别", "C(1)", english: "gender", codes: ["0", "1", "2", "9"]),
        Item("出生日期", "D", required: true, english: "birth_date"),
        Item("金额", "N(12,2)", english: "amount"),
        Item("数量", "I", english: "quantity"),
        Item("更新时间", "T", required: true, english: "updated_at"),
        Item("电话", "C(11)", english: "phone"),
        Item("有效", "L", english: "active"),
        Item("备注", "C(200)", english: "remark"));

    private void WriteRow()
    {
        var born = new DateTime(1945, 1, 1).AddDays(random.Int(25_000));
        var updated = new DateTime(2024, 1, 1).AddSeconds(random.Int(60_000_000));
        Write(Id(born), first: true);
        Write(Bad() ? Broken("姓名", ("", "required"), (Name(51 + random.Int(9)), "length.max")) : Name(2 + random.Int(2)));
        Write(Uscc());
        Write(Bad() ? Broken("地址", (Name(61), "length.max")) : Name(random.Int(60)));
        Write(Bad() ? Broken("性别", ("3", "code-set"), ("M", "code-set"), ("男", "code-set")) : random.Pick("0", "1", "2", "9", ""));
        Write(Bad() ? Broken("出生日期", ("2023-02-30", "type.date"), ("1985-13-01", "type.date"), (Date(born, "yyyy/MM/dd"), "type.date"), ("", "required"))
            : Date(born, "yyyy-MM-dd"));
        Write(Bad() ? Broken("金额", ("12.345", "number.digits"), ("abc", "type.decimal"), ("12345678901.00", "number.digits"), ("\"1,234.50\"", "type.decimal"))
            : random.Pick("", "0.00", "-12.5", "9999999999.99", "31"));
        Write(Bad() ? Broken("数量", ("12a", "type.integer"), ("99999999999999999999", "type.integer"), ("1.5", "type.integer"))
            : random.Pick("", "0", "-7", "9223372036854775807", random.Int(1_000_000).ToString(CultureInfo.InvariantCulture)));
        Write(Bad() ? Broken("更新时间", (Date(updated, "yyyy-MM-dd 25:00:00"), "type.date-time"), ("2024-13-01 00:00:00", "type.date-time"),
            (Date(updated, "yyyyMMddHHmmss"), "type.date-time"), ("", "required")) : Date(updated, "yyyy-MM-dd HH:mm:ss"));
        var phone = "13" + random.Int(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        Write(Bad() ? Broken("电话", (phone + "00", "length.max")) : phone);
        Write(Bad() ? Broken("有效", ("Y", "type.logical"), ("2", "type.logical"), ("是", "type.logical")) : random.Pick("true", "false", ""));
        Write(Bad() ? Broken("备注", (Name(201), "length.max"))
            : random.Pick("", "办理完毕", "\"材料齐全，\n已归档\"", "\"a,b\"", "\"他说\"\"好\"\"\"", "\"\"\"\"", "首次登记"));
        csv.Append('\n');
    }

    private string Id(DateTime born)
    {
        string id;
        do id = CitizenId(FormattableString.Invariant($"{430101 + random.Int(800)}{Date(born, "yyyyMMdd")}{random.Int(1000):D3}"));
        while (!usedIds.Add(id));
        if (!Bad())
        {
            goodIds.Add(id);
            return id;
        }
        const string broken = "identifier.citizen-id";
        var doubled = goodIds.Count == 0 ? ("", "required") : (goodIds[random.Int(goodIds.Count)], "key.unique");
        return Broken("身份证号", (id[..17] + (id[17] == '7' ? '3' : '7'), broken), (id[..17], broken), (CitizenId(id[..10] + "13" + id[12..17]), broken), ("", "required"), doubled);
    }

    private string Uscc()
    {
        var code = random.Pick("91", "11", "52") + "500000" + string.Concat(Enumerable.Range(0, 9).Select(_ => Symbols[random.Int(31)]));
        int sum = 0, weight = 1;
        foreach (var c in code)
        {
            sum += Symbols.IndexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        code += Symbols[(31 - sum % 31) % 31];
        const string broken = "identifier.social-credit-code";
        return Bad() ? Broken("统一社会信用代码", (code[..17] + (code[17] == 'A' ? 'B' : 'A'), broken), (code[..9] + 'I' + code[10..], broken), (code[..16], broken), ("", "required")) : code;
    }

    private static string CitizenId(string first17) => first17 + "10X98765432"[first17.Select((c, i) => (c - '0') * CitizenWeights[i]).Sum() % 11];

    private static string Date(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private string Name(int characters) => string.Concat(Enumerable.Range(0, characters).Select(_ => Given[random.Int(Given.Length)]));

    private bool Bad() => random.Fraction() < badShare;

    private string Broken(string item, params (string Value, string Rule)[] ways)
    {
        var (value, rule) = random.Pick(ways);
        Truth.Add($"{row} {item} {rule}");
        return value;
    }

    private void Write(string value, bool first = false) => csv.Append(first ? "" : ",").Append(value);
}
