using GovData.Conventions.Tests.House;
using YamlDotNet.RepresentationModel;

namespace GovData.Conventions.Tests.Contract;

/// <summary>The operations as docs/contract/center-api.yaml states them, read here anew: neither the client nor the mock is asked.</summary>
internal static class ContractFile
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options"];

    public static IReadOnlyList<ContractRow> Operations { get; } = [.. Read()];

    public static IEnumerable<ContractRow> Available => Operations.Where(o => o.Availability == "available");

    public static IEnumerable<ContractRow> Planned => Operations.Where(o => o.Availability == "planned");

    private static IEnumerable<ContractRow> Read()
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.PathOf("docs/contract/center-api.yaml"));
        yaml.Load(text);
        foreach (var (path, item) in (YamlMappingNode)yaml.Documents[0].RootNode["paths"])
        {
            foreach (var (verb, operation) in ((YamlMappingNode)item).Where(o => Verbs.Contains(o.Key.ToString())))
            {
                yield return new ContractRow(
                    Text(operation, "operationId"), verb.ToString().ToUpperInvariant(), path.ToString(), Text(operation, "x-retry"),
                    Text(operation, "x-signature"), Text(operation, "x-profile"), Text(operation, "x-availability"));
            }
        }
    }

    private static string Text(YamlNode operation, string key) => operation[key].ToString();
}
