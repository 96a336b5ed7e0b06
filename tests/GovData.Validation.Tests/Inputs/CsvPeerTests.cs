using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Validation.Tests;

/// <summary>CSV as csv-spectrum has it and as papaparse reads it.</summary>
public class CsvPeerTests
{
    /// <summary>Its answer in csv-spectrum is another place than that of its table, whose values also have quotes that are not doubled.</summary>
    private const string OfAnotherTable = "csv-spectrum location_coordinates";

    [Theory]
    [InlineData("csv-spectrum ", 11)]
    [InlineData("papaparse ", 100)]
    public async Task Every_text_has_the_cells_that_it_has_for_others(string peer, int least)
    {
        var texts = PeerAnswers.Csv().Where(text => text.Name.StartsWith(peer, System.StringComparison.Ordinal) && text.Name != OfAnotherTable).ToList();
        Assert.InRange(texts.Count, least, int.MaxValue);

        foreach (var (name, delimiter, csv, rows) in texts)
        {
            var read = await CsvText.ReadAsync(Encoding.UTF8.GetBytes(csv), delimiter: delimiter);

            Assert.True(read.Faults.Count == 0, $"{name}: {string.Join(' ', read.Faults)}\n{csv}");
            Assert.Equal(rows, new[] { read.Header!.ToArray() }.Concat(read.Rows));
        }
    }

    [Fact]
    public async Task The_one_case_with_an_answer_to_another_table_reads_as_it_is_written()
    {
        var text = PeerAnswers.Csv().Single(text => text.Name == OfAnotherTable);

        var read = await CsvText.ReadAsync(Encoding.UTF8.GetBytes(text.Csv));

        Assert.Equal(["1:StrayQuote"], read.Faults);
        Assert.Equal(["2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus"], Assert.Single(read.Rows));
    }
}
