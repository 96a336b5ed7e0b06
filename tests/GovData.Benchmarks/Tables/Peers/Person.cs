using CsvHelper;

namespace GovData.Benchmarks.Tables;

/// <summary>A row as CsvHelper's generated reader fills it.</summary>
[CsvRecord]
public partial class Person
{
    [CsvColumn("id_no")]
    public string IdNo { get; set; } = "";

    [CsvColumn("name")]
    public string Name { get; set; } = "";

    [CsvColumn("uscc")]
    public string Uscc { get; set; } = "";

    [CsvColumn("address")]
    public string Address { get; set; } = "";

    [CsvColumn("gender")]
    public string Gender { get; set; } = "";

    [CsvColumn("birth_date")]
    public string BirthDate { get; set; } = "";

    [CsvColumn("amount")]
    public string Amount { get; set; } = "";

    [CsvColumn("quantity")]
    public string Quantity { get; set; } = "";

    [CsvColumn("updated_at")]
    public string UpdatedAt { get; set; } = "";

    [CsvColumn("phone")]
    public string Phone { get; set; } = "";

    [CsvColumn("active")]
    public string Active { get; set; } = "";

    [CsvColumn("remark")]
    public string Remark { get; set; } = "";
}
