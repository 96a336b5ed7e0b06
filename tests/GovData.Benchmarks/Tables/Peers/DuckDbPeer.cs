using System;
using System.Globalization;
using System.Linq;
using DuckDB.NET.Data;

namespace GovData.Benchmarks.Tables;

/// <summary>DuckDB: the file read as text, every rule in SQL, each bad row with its number, doubled keys by grouping.</summary>
internal static class DuckDbPeer
{
    private static readonly string[] Rules =
    [
        "id_no/required", "id_no/rid", "name/required", "name/length", "uscc/required", "uscc/uscc", "address/length", "gender/code", "birth_date/required", "birth_date/date",
        "amount/decimal", "quantity/integer", "updated_at/required", "updated_at/datetime", "phone/length", "active/boolean", "remark/length",
    ];

    public static long Judge(string path, FindingCounts counts)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        object? Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }

        Ask("SET threads=1");
        Ask("SET preserve_insertion_order=true");
        var columns = string.Join(",", ReferenceFile.Header.Split(',').Select(name => $"'{name}':'VARCHAR'"));
        var mask = string.Join(" + ", Conditions().Select((condition, i) => string.Create(CultureInfo.InvariantCulture, $"coalesce({condition},false)::INT*{1 << i}")));
        Ask($"CREATE TEMP TABLE r AS SELECT rn, id_no, m FROM (SELECT row_number() OVER () AS rn, id_no, {mask} AS m FROM read_csv('{path}', columns={{{columns}}}, header=true, delim=',', quote='\"', escape='\"', auto_detect=false))");
        Ask("CREATE TEMP TABLE bad AS SELECT rn, m FROM r WHERE m<>0");
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT rn, m FROM bad";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var i = 0; i < Rules.Length; i++)
                    if ((reader.GetInt32(1) >> i & 1) != 0) counts.Add(Rules[i].Split('/')[0], Rules[i].Split('/')[1]);
        }
        var doubled = Convert.ToInt32(Ask("SELECT coalesce(sum(n-1),0)::BIGINT FROM (SELECT count(*) n FROM r WHERE (m & 3)=0 GROUP BY id_no HAVING count(*)>1)"), CultureInfo.InvariantCulture);
        if (doubled > 0) counts.Add("id_no", "unique", doubled);
        return (long)Ask("SELECT count(*) FROM r")!;
    }

    /// <summary>One for each of <see cref="Rules"/>.</summary>
    private static string[] Conditions()
    {
        int[] citizen = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        int[] credit = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        const string symbols = "'0123456789ABCDEFGHJKLMNPQRTUWXY'";
        var citizenSum = string.Join("+", citizen.Select((weight, i) => $"(ascii(substr(id_no,{i + 1},1))-48)*{weight}"));
        var creditSum = string.Join("+", credit.Select((weight, i) => $"(instr({symbols},substr(uscc,{i + 1},1))-1)*{weight}"));
        return
        [
            "id_no IS NULL",
            $"id_no IS NOT NULL AND (NOT regexp_full_match(id_no,'\\d{{17}}[\\dX]') OR try_strptime(substr(id_no,7,8),'%Y%m%d') IS NULL OR substr('10X98765432',({citizenSum})%11+1,1)<>substr(id_no,18,1))",
            "name IS NULL", "length(name)>50", "uscc IS NULL",
            $"length(uscc)<>18 OR NOT regexp_full_match(uscc,'[0-9A-HJ-NP-RTUW-Y]{{18}}') OR ({creditSum}+instr({symbols},substr(uscc,18,1))-1)%31<>0",
            "length(address)>60", "gender NOT IN ('0','1','2','9')",
            "birth_date IS NULL", "birth_date IS NOT NULL AND try_strptime(birth_date,'%Y-%m-%d') IS NULL",
            "NOT regexp_full_match(amount,'[-+]?\\d{1,10}(\\.\\d{0,2})?')", "quantity IS NOT NULL AND (NOT regexp_full_match(quantity,'[-+]?\\d+') OR TRY_CAST(quantity AS BIGINT) IS NULL)",
            "updated_at IS NULL", "updated_at IS NOT NULL AND try_strptime(updated_at,'%Y-%m-%d %H:%M:%S') IS NULL",
            "length(phone)>11", "active NOT IN ('true','false')", "length(remark)>200",
        ];
    }
}
