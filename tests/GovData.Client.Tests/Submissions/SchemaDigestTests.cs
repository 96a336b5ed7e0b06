using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client.Tests;

public class SchemaDigestTests
{
    [Theory]
    [InlineData("sm3")]
    [InlineData("sha-256")]
    public void The_digest_of_a_definition_is_the_contracts_vector(string algorithm)
    {
        using var vector = JsonDocument.Parse(File.ReadAllText(GoldenCenter.Vector("schema-digest.json")));
        var entry = CatalogEntry.FromJson($$"""{"items":{{vector.RootElement.GetProperty("items").GetRawText()}}}""");

        var digest = SchemaDigest.Of(entry.Items, DigestAlgorithm.Of(algorithm));

        Assert.Equal(vector.RootElement.GetProperty(algorithm).GetString(), digest.ToString());
    }

    [Fact]
    public void An_announcement_follows_from_an_entry()
    {
        using var vector = JsonDocument.Parse(File.ReadAllText(GoldenCenter.Vector("schema-digest.json")));
        var entry = CatalogEntry.FromJson($$"""{"code":"307005012/000001","version":4,"items":{{vector.RootElement.GetProperty("items").GetRawText()}}}""");

        var announcement = SubmissionAnnouncement.Of(entry, "2026-Q4");

        Assert.Equal(("307005012/000001", 4, "2026-Q4"), (announcement.Entry.Code, announcement.Entry.Version, announcement.Period));
        Assert.Equal(vector.RootElement.GetProperty("sm3").GetString(), announcement.SchemaDigest!.ToString());
        Assert.Throws<ArgumentException>(() => SubmissionAnnouncement.Of(new CatalogEntry(), "2026"));
    }
}
