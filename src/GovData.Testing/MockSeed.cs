using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Standards;

namespace GovData.Testing;

/// <summary>预置 · Puts things into the mock center without the way they would come by.</summary>
public sealed class MockSeed
{
    private readonly CenterServices _center;
    private readonly CenterMachine _machine;
    private readonly Chain _chain;

    internal MockSeed(CenterServices center, CenterMachine machine, Chain chain)
    {
        _center = center;
        _machine = machine;
        _chain = chain;
    }

    /// <summary>Publishes an entry as if it had been drafted, submitted and approved; gives its resource code.</summary>
    public string Entry(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Entry(entry.ToJson());
    }

    /// <summary>Publishes an entry given as JSON; gives its resource code.</summary>
    /// <exception cref="ArgumentException">The text is no JSON object, or the entry breaks the contract.</exception>
    public string Entry(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        var entry = ReadObject(json);
        if (string.IsNullOrEmpty(entry["code"]?.ToString())) entry.Remove("code");
        var errors = SchemaValidator.Check(_center.Contract.Schema("CatalogEntry"), MockJson.Element(MockJson.Bytes(entry)), closed: false);
        if (errors.Count > 0) throw new ArgumentException($"The entry breaks the contract: {errors[0]}", nameof(json));
        return _machine.Alone(() => _chain.Catalog.Published.Publish(entry, _center.Clock.Now).Code);
    }

    /// <summary>Registers an electronic certificate at its issuer.</summary>
    public void Certificate(MockCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrEmpty(certificate.Identifier);
        _machine.Alone(() =>
        {
            _chain.Certificates.Registry.Register(certificate, _center.Clock.Now);
            return true;
        });
    }

    private static JsonObject ReadObject(string json)
    {
        try
        {
            var element = MockJson.Element(Encoding.UTF8.GetBytes(json));
            if (element.ValueKind == JsonValueKind.Object) return JsonObject.Create(element)!;
        }
        catch (JsonException broken)
        {
            throw new ArgumentException("An entry is a JSON object: " + broken.Message, nameof(json), broken);
        }
        throw new ArgumentException("An entry is a JSON object.", nameof(json));
    }
}
