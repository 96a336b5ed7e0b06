using System.Security.Cryptography;

namespace GovData.Testing.Tests.Documents;

public class TestDocumentsTests
{
    private static readonly TestPki Pki = OneDay.Pki;

    [Fact]
    public void Every_case_is_made_bears_a_name_of_its_own_and_says_why()
    {
        var all = TestDocuments.All(Pki);

        Assert.Distinct(all.Select(document => document.Name));
        Assert.All(all, document =>
        {
            Assert.Matches("^[a-zA-Z0-9-]+[.](ofd|pdf)$", document.Name);
            Assert.False(string.IsNullOrWhiteSpace(document.Class) || string.IsNullOrWhiteSpace(document.Why));
        });
        Assert.Empty(all.GroupBy(document => Convert.ToHexString(SHA256.HashData(document.ToBytes()))).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same)));
    }

    [Fact]
    public void Every_class_of_the_research_is_there()
    {
        var numbers = TestDocuments.All(Pki).Select(document => document.Name.Split('-')[0]).ToHashSet();
        string[] researched =
        [
            .. Enumerable.Range(1, 35).Select(i => $"t{i:00}"), "t07b", "t07c", "t08b", "t09b", "t09c", "t16b", "t18b", "t23b",
            "t60", "t61", "t62", "t62b", "t63", "t64", "t66", "t67", "p01", "p02", "p03", "p04", "p05", "pt01", "pt02", "pt03", "pt05", "pt08", "pt10",
            "p07", "pt04", "pt06", "pt07", "pt13", "pt14", "pt15", "pt16", "pt18", "pt20",
        ];

        Assert.Empty(researched.Except(numbers));
    }

    [Fact]
    public void Documents_of_one_seed_are_the_same_bytes()
    {
        var again = TestDocuments.All(TestPki.Create(OneDay.Clock, seed: 1));

        Assert.All(TestDocuments.All(Pki).Zip(again), pair => Assert.Equal(pair.First.ToBytes(), pair.Second.ToBytes()));
    }

    [Fact]
    public void They_are_written_with_their_verdicts()
    {
        var folder = Directory.CreateTempSubdirectory("govdata-documents-").FullName;
        try
        {
            TestDocuments.WriteTo(Pki, folder);

            var lines = File.ReadAllLines(Path.Combine(folder, "verdicts.tsv"));
            Assert.Equal("file\tclass\texpected_verdict", lines[0]);
            Assert.Contains("ofd/t01-content-changed.ofd\tcovered page changed\tINVALID: digest", lines);
            Assert.Contains("ofd/g01-v4-whole.ofd\tv4, Signatures.xml covered\tVALID", lines);
            Assert.Contains("pdf/pt10-unsigned.pdf\tno signature\tNOT_SIGNED", lines);
            Assert.All(lines.Skip(1), line => Assert.True(File.Exists(Path.Combine(folder, line.Split('\t')[0]))));
            Assert.True(File.Exists(Path.Combine(folder, "pki", "anchors", "root.crt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Cases_of_every_verdict_are_there() =>
        Assert.Equal(
            ["INDETERMINATE", "INVALID", "NOT_SIGNED", "VALID"],
            TestDocuments.All(Pki).Select(document => document.Expected.Value).Distinct().Order(StringComparer.Ordinal));
}
