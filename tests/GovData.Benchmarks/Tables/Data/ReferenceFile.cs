using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;

namespace GovData.Benchmarks.Tables;

/// <summary>
/// The reference work: rows of twelve items, about 200 bytes each, with seeded bad cells and the truth about them per item and rule. Check characters
/// are computed from the standards' formulas here, not by the code under test.
/// </summary>
internal sealed class ReferenceFile
{
    public const string Header = "id_no,name,uscc,address,gender,birth_date,amount,quantity,updated_at,phone,active,remark";
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CitizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly DateTime FirstBirth = new(1945, 1, 1);
    private readonly SplitMix random;
    private readonly ulong badBelow;
    private readonly string[] organisations = new string[50_000];
    private readonly List<string> goodIds = [];
    private readonly HashSet<ulong> used = [];
    private readonly SortedDictionary<string, int> truth = new(StringComparer.Ordinal);
    private readonly StringBuilder row = new(600);

    private ReferenceFile(ulong seed, double badShare)
    {
        random = new SplitMix(seed);
        badBelow = badShare >= 1 ? ulong.MaxValue : (ulong)(badShare * ulong.MaxValue);
        for (var i = 0; i < organisations.Length; i++) organisations[i] = Organisation();
    }

    /// <summary>Writes the file, unless it is there, and its truth beside it.</summary>
    public static void Ensure(string path, int rows, ulong seed, double badShare)
    {
        if (File.Exists(TruthOf(path))) return;
        var file = new ReferenceFile(seed, badShare);
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20)) file.Write(writer, rows);
        File.WriteAllText(TruthOf(path), JsonSerializer.Serialize(file.truth));
    }

    public static string TruthOf(string path) => path + ".truth.json";

    private void Write(TextWriter writer, int rows)
    {
        writer.Write(Header + "\n");
        for (var i = 0; i < rows; i++)
        {
            row.Clear();
            WriteRow();
            writer.Write(row);
        }
    }

    private void WriteRow()
    {
        var (id, born, isMale) = Person();
        row.Append(id).Append(',');
        if (!Bad()) AppendName();
        else if (random.Int(2) == 0) Count("name", "required");
        else AppendLong("name", 51 + random.Int(10));
        Next().Append(Bad() ? BadOrganisation() : random.Pick(organisations));
        Next();
        if (Bad()) AppendLong("address", 61 + random.Int(10));
        else if (random.Int(50) != 0) AppendAddress();
        Next().Append(Bad() ? Broken("gender", "code", "3", "M", "男") : random.Int(100) == 0 ? random.Pick(["0", "9"]) : isMale ? "1" : "2");
        Next().Append(Bad() ? BadDay("birth_date", "date", "2023-02-30", "1985-13-01", Text(born, "yyyy/MM/dd")) : Text(born, "yyyy-MM-dd"));
        Next().Append(Bad() ? Broken("amount", "decimal", "12.345", "abc", "12345678901.00", "\"1,234.50\"") : Amount());
        Next().Append(Bad() ? Broken("quantity", "integer", "12a", "99999999999999999999", "1.5") : random.Int(50) == 0 ? "" : Number(random.Int(random.Int(4) == 0 ? 1_000_000 : 1000)));
        var updated = new DateTime(2024, 1, 1).AddSeconds(random.Int(86_400 * 700));
        Next().Append(Bad()
            ? BadDay("updated_at", "datetime", Text(updated, "yyyy-MM-dd") + " 25:00:00", "2024-13-01 00:00:00", Text(updated, "yyyyMMddHHmmss"))
            : Text(updated, "yyyy-MM-dd HH:mm:ss"));
        Next().Append('1').Append((char)('3' + random.Int(7))).Append(random.Int(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture));
        if (Bad()) row.Append(Broken("phone", "length", "00"));
        Next().Append(Bad() ? Broken("active", "boolean", "Y", "2", "是") : random.Int(10) < 8 ? "true" : "false");
        Next();
        if (Bad()) AppendLong("remark", 201 + random.Int(20));
        else AppendRemark();
        row.Append('\n');
    }

    private (string Id, DateTime Born, bool IsMale) Person()
    {
        DateTime born;
        int area, order;
        do (born, area, order) = (FirstBirth.AddDays(random.Int(25_567)), 500101 + random.Int(700), random.Int(1000));
        while (!used.Add(((ulong)area * 100_000_000 + ulong.Parse(Text(born, "yyyyMMdd"), CultureInfo.InvariantCulture)) * 1000 + (ulong)order));
        var id = CitizenId(area + Text(born, "yyyyMMdd") + order.ToString("D3", CultureInfo.InvariantCulture));
        if (Bad()) id = BadId(id);
        else goodIds.Add(id);
        return (id, born, order % 2 == 1);
    }

    private string BadId(string id)
    {
        switch (random.Int(goodIds.Count > 0 ? 5 : 4))
        {
            case 0: Count("id_no", "rid"); return id[..17] + (id[17] == '7' ? '3' : '7');
            case 1: Count("id_no", "rid"); return id[..17];
            case 2: Count("id_no", "rid"); return CitizenId(id[..10] + "13" + id[12..17]);
            case 3: Count("id_no", "required"); return "";
            default: Count("id_no", "unique"); return random.Pick(goodIds);
        }
    }

    private string BadOrganisation()
    {
        var code = random.Pick(organisations);
        var kind = random.Int(4);
        Count("uscc", kind == 3 ? "required" : "uscc");
        return kind switch { 0 => code[..17] + (code[17] == 'A' ? 'B' : 'A'), 1 => code[..9] + 'I' + code[10..], 2 => code[..16], _ => "" };
    }

    private string BadDay(string item, string rule, params string[] values)
    {
        if (random.Int(4) > 0) return Broken(item, rule, values);
        Count(item, "required");
        return "";
    }

    private string Organisation()
    {
        var code = new char[18];
        (code[0], code[1]) = ("159Y"[random.Int(4)], "1239"[random.Int(4)]);
        for (var i = 2; i < 8; i++) code[i] = (char)('0' + random.Int(10));
        for (var i = 8; i < 17; i++) code[i] = Symbols[random.Int(31)];
        int sum = 0, weight = 1;
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31) sum += Symbols.IndexOf(code[i]) * weight;
        code[17] = Symbols[(31 - sum % 31) % 31];
        return new string(code);
    }

    private static string CitizenId(string first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (first17[i] - '0') * CitizenWeights[i];
        return first17 + "10X98765432"[sum % 11];
    }

    private string Amount()
    {
        if (random.Int(50) == 0) return "";
        var cents = (long)(Math.Exp(random.Fraction() * 14) * 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(random.Int(20) == 0 ? "-" : "")}{cents / 100}.{cents % 100:00}");
    }

    private void AppendName()
    {
        row.Append(Words.Surnames[random.Int(Words.Surnames.Length)]);
        var minority = random.Int(200) == 0;
        if (minority) row.Append("买买提·");
        AppendGiven(minority ? 3 : random.Int(10) < 7 ? 2 : 1);
    }

    private void AppendAddress()
    {
        row.Append("重庆市").Append(random.Pick(Words.Districts)).Append(random.Pick(Words.Streets)).Append(Number(1 + random.Int(999))).Append('号');
        if (random.Int(3) == 0) return;
        row.Append(random.Pick(Words.Estates)).Append(Number(1 + random.Int(40))).Append('栋').Append(Number(1 + random.Int(4))).Append("单元")
            .Append(Number((1 + random.Int(33)) * 100 + 1 + random.Int(4))).Append('室');
    }

    /// <summary>Three of a hundred are quoted: with a comma, a line end or doubled quotes.</summary>
    private void AppendRemark()
    {
        var kind = random.Int(100);
        var (one, other) = (random.Pick(Words.Remarks), random.Pick(Words.Remarks));
        if (kind < 3) row.Append('"').Append(one).Append(kind switch { 0 => ",\n", 1 => ", 备注\"\"", _ => "," }).Append(other).Append(kind == 1 ? "\"\"\"" : "\"");
        else if (kind < 65)
        {
            row.Append(one);
            if (random.Int(3) == 0) row.Append('；').Append(other);
            if (random.Int(4) == 0) row.Append("经办人").Append(Words.Surnames[random.Int(Words.Surnames.Length)]).Append(Words.Given[random.Int(Words.Given.Length)]);
        }
    }

    private void AppendLong(string item, int characters)
    {
        Count(item, "length");
        AppendGiven(characters);
    }

    private void AppendGiven(int characters)
    {
        for (var i = 0; i < characters; i++) row.Append(Words.Given[random.Int(Words.Given.Length)]);
    }

    private string Broken(string item, string rule, params string[] values)
    {
        Count(item, rule);
        return random.Pick(values);
    }

    private void Count(string item, string rule) => truth[item + "/" + rule] = truth.GetValueOrDefault(item + "/" + rule) + 1;

    private StringBuilder Next() => row.Append(',');

    private bool Bad() => random.Next() < badBelow;

    private static string Text(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
