using YamlDotNet.RepresentationModel;

namespace GovData.Standards.Tests;

/// <summary>The contract and this package say the same words.</summary>
public class ContractTests
{
    private static readonly YamlMappingNode Schemas = Read();

    public static TheoryData<string, string[]> Sets => new()
    {
        { "SharingType", Names(SharingType.KnownValues) },
        { "OpeningType", Names(OpeningType.KnownValues) },
        { "UpdateCycle", Names(UpdateCycle.KnownValues) },
        { "SharingAttribute/properties/method", Names(SharingMethod.KnownValues) },
        { "InformationItem/properties/identifier", Names(IdentifierKind.KnownValues) },
        { "TableConstraint/properties/kind", Names(TableConstraintKind.KnownValues) },
    };

    public static TheoryData<string, string[]> Models => new()
    {
        { "CatalogEntry", Members(new CatalogEntry { Classification = "", Code = "307005012/000001", Version = 1, Abstract = "", UpdateCycle = UpdateCycle.Other, PublishedOn = default(CivilDate), Constraints = { new() } }) },
        { "InformationItem", Members(item: new InformationItem { EnglishName = "", Identifier = IdentifierKind.CitizenId, CodeList = "", Pattern = "", Minimum = "", Maximum = "", IsUnique = true, Description = "" }) },
        { "TableConstraint", Members(constraint: new TableConstraint { Kind = TableConstraintKind.Sex }) },
        { "SharingAttribute", Members(sharing: new SharingAttribute { Type = SharingType.NotShared, Condition = "", Method = SharingMethod.Mail, Basis = "" }) },
        { "OpeningAttribute", Members(opening: new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "" }) },
        { "ResourceFormat", Members(format: new ResourceFormat { Category = ResourceCategory.Image, Type = "" }) },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Known_values_and_their_Chinese_names_are_those_of_the_contract(string schema, string[] known)
    {
        var agreed = ((YamlMappingNode)At(schema)["x-known-values"]).Children.Select(pair => pair.Key + " " + pair.Value["zh"]);

        Assert.Equal(agreed, known);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Members_are_those_of_the_contract(string schema, string[] written)
    {
        var agreed = ((YamlMappingNode)At(schema)["properties"]).Children.Keys.Select(key => key.ToString());

        Assert.Equal(agreed, written);
    }

    [Fact]
    public void Resource_categories_are_named_in_the_contract() =>
        Assert.All(ResourceCategory.KnownValues, known =>
            Assert.Contains(known.Value, At("ResourceFormat/properties/category")["description"].ToString(), StringComparison.Ordinal));

    [Theory]
    [InlineData("SocialCreditCode")]
    [InlineData("DivisionCode")]
    [InlineData("ResourceCode")]
    [InlineData("ElectronicCertificateIdentifier")]
    public void What_this_package_accepts_the_contract_lets_pass(string schema)
    {
        var pattern = new System.Text.RegularExpressions.Regex(At(schema)["pattern"].ToString());
        var kind = IdentifierKind.KnownValues.Single(known => Pascal(known.Value) == schema.Replace("Identifier", "", StringComparison.Ordinal));
        var good = IdentifierTests.Kinds.Single(row => (string)row[0] == kind.Value)[1];

        var valid = Nearby.Of(seed: 1, count: 5_000, (string[])good).Where(text => Identifier.Check(kind, text) is null)
            .Select(text => kind == IdentifierKind.ResourceCode ? ResourceCode.Parse(text).Value : text).ToList();
        Assert.True(valid.Count > 1_000);
        Assert.All(valid, text => Assert.Matches(pattern, text));
    }

    private static string[] Names<T>(IEnumerable<T> known)
        where T : OpenEnum<T>, new() => known.Select(value => value.Value + " " + value.Chinese).ToArray();

    private static string[] Members(CatalogEntry? entry = null, InformationItem? item = null, SharingAttribute? sharing = null,
        OpeningAttribute? opening = null, ResourceFormat? format = null, TableConstraint? constraint = null)
    {
        entry ??= new CatalogEntry { Items = item is null ? [] : [item], Sharing = sharing ?? new(), Opening = opening ?? new(), Format = format ?? new(), Constraints = constraint is null ? [] : [constraint] };
        using var json = System.Text.Json.JsonDocument.Parse(entry.ToJson());
        var of = item is not null ? json.RootElement.GetProperty("items")[0]
            : sharing is not null ? json.RootElement.GetProperty("sharing")
            : opening is not null ? json.RootElement.GetProperty("opening")
            : constraint is not null ? json.RootElement.GetProperty("constraints")[0]
            : format is not null ? json.RootElement.GetProperty("format")
            : json.RootElement;
        return of.EnumerateObject().Select(member => member.Name).ToArray();
    }

    private static string Pascal(string words) =>
        string.Concat(words.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));

    private static YamlNode At(string path) => path.Split('/').Aggregate((YamlNode)Schemas, (node, name) => node[name]);

    private static YamlMappingNode Read()
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Data", "center-api.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode["components"]["schemas"];
    }
}
