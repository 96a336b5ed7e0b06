using System.Text.Json;

namespace GovData.Testing.Tests;

public class SchemaTests
{
    private const string Contract = """
        openapi: 3.1.0
        info: { title: t, version: "1.0" }
        security: [ { bearer: [] } ]
        paths:
          /v1/things/{key}:
            post:
              operationId: makeThing
              x-retry: keyed
              x-signature: none
              x-profile: core
              x-availability: available
              parameters:
                - $ref: '#/components/parameters/Key'
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Thing' }
              responses:
                '200':
                  description: done
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Thing' }
                default: { description: problem }
        components:
          parameters:
            Key: { name: key, in: path, required: true, schema: { type: string, minLength: 2 } }
          schemas:
            Thing:
              type: object
              required: [name]
              properties:
                name: { type: string, pattern: '^[a-z]+$', minLength: 2, maxLength: 3 }
                count: { type: integer, minimum: 1, maximum: 9 }
                on: { type: string, format: date }
                at: { type: string, format: date-time }
                kind: { type: string, enum: [a, b] }
                fixed: { const: 7 }
                tags: { type: array, minItems: 1, maxItems: 2, items: { type: string } }
                parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
                more: { type: object, additionalProperties: { type: integer } }
                either: { oneOf: [ { type: string }, { type: integer } ] }
                nothing: { type: [string, 'null'] }
            Part:
              allOf:
                - { type: object, properties: { left: { type: string } }, required: [left] }
                - { type: object, properties: { right: { type: string } } }
        """;

    private static readonly CenterContract Sample = CenterContract.Read(new StringReader(Contract));

    [Theory]
    [InlineData("""{"name":"abc"}""")]
    [InlineData("""{"name":"ab","count":9,"on":"2026-11-22","at":"2026-11-22T08:00:00Z","kind":"a","fixed":7,"tags":["x"]}""")]
    [InlineData("""{"name":"ab","parts":[{"left":"l","right":"r"}],"more":{"any":1},"either":1,"nothing":null}""")]
    [InlineData("""{"name":"ab","count":3.0}""")]
    public void What_the_schema_allows_passes(string json) => Assert.Empty(Check(json));

    [Theory]
    [InlineData("""[]""", "", "type")]
    [InlineData("""{}""", "/name", "required")]
    [InlineData("""{"name":"a"}""", "/name", "minLength")]
    [InlineData("""{"name":"abcd"}""", "/name", "maxLength")]
    [InlineData("""{"name":"AB"}""", "/name", "pattern")]
    [InlineData("""{"name":7}""", "/name", "type")]
    [InlineData("""{"name":"ab","count":0}""", "/count", "minimum")]
    [InlineData("""{"name":"ab","count":10}""", "/count", "maximum")]
    [InlineData("""{"name":"ab","count":1.5}""", "/count", "type")]
    [InlineData("""{"name":"ab","on":"2026-02-30"}""", "/on", "format")]
    [InlineData("""{"name":"ab","at":"2026-11-22 08:00"}""", "/at", "format")]
    [InlineData("""{"name":"ab","kind":"c"}""", "/kind", "enum")]
    [InlineData("""{"name":"ab","fixed":8}""", "/fixed", "const")]
    [InlineData("""{"name":"ab","tags":[]}""", "/tags", "minItems")]
    [InlineData("""{"name":"ab","tags":["a","b","c"]}""", "/tags", "maxItems")]
    [InlineData("""{"name":"ab","tags":[1]}""", "/tags/0", "type")]
    [InlineData("""{"name":"ab","parts":[{"right":"r"}]}""", "/parts/0/left", "required")]
    [InlineData("""{"name":"ab","parts":[{"left":"l","other":1}]}""", "/parts/0/other", "unknown-member")]
    [InlineData("""{"name":"ab","more":{"any":"x"}}""", "/more/any", "type")]
    [InlineData("""{"name":"ab","either":true}""", "/either", "type")]
    [InlineData("""{"name":"ab","nothing":1}""", "/nothing", "type")]
    [InlineData("""{"name":"ab","a/b":1}""", "/a~1b", "unknown-member")]
    public void A_breach_is_told_by_pointer_and_rule(string json, string pointer, string rule)
    {
        var error = Assert.Single(Check(json));
        Assert.Equal((pointer, rule), (error.Pointer, error.Rule));
    }

    [Fact]
    public void An_open_check_lets_unknown_members_pass()
    {
        using var document = JsonDocument.Parse("""{"name":"ab","other":1}""");
        Assert.Empty(SchemaValidator.Check(Sample.Schema("Thing"), document.RootElement, closed: false));
    }

    [Theory]
    [InlineData("minLength: 2, maxLength: 3", "minProperties: 2")]
    [InlineData("format: date }", "format: rainbow }")]
    [InlineData("type: integer, minimum", "multipleOf: 2, minimum")]
    public void A_keyword_the_mock_cannot_check_stops_the_load(string written, string instead)
    {
        var contract = Contract.Replace(written, instead, StringComparison.Ordinal);
        Assert.NotEqual(Contract, contract);
        var error = Assert.Throws<InvalidDataException>(() => CenterContract.Read(new StringReader(contract)));
        Assert.Contains("cannot check", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_is_read_with_its_parameters_bodies_and_habits()
    {
        var operation = Sample.Find("makeThing")!;
        Assert.Equal(("POST", "/v1/things/{key}", "keyed", "none", "core"), (operation.Method, operation.Path.Text, operation.Retry, operation.Signature, operation.Profile));
        Assert.True(operation.IsAvailable && operation.NeedsToken && operation.Request!.IsRequired);
        Assert.Equal(("key", "path"), (operation.Parameters.Single().Name, operation.Parameters.Single().In));
        Assert.NotNull(operation.AnswerFor(200));
        Assert.Same(operation.Answers["default"], operation.AnswerFor(404));
    }

    [Theory]
    [InlineData("/v1/things/one", "one")]
    [InlineData("/v1/things/%E6%B8%9D", "渝")]
    [InlineData("/v1/things/", null)]
    [InlineData("/v1/things/one/two", null)]
    [InlineData("/v1/Things/one", null)]
    public void A_path_is_matched_segment_by_segment(string path, string? key) =>
        Assert.Equal(key, Sample.Find("makeThing")!.Path.Match(path)?["key"]);

    [Fact]
    public void Mocks_that_run_side_by_side_may_ask_for_schemas_at_the_same_time()
    {
        const int many = 200;
        var extras = string.Concat(Enumerable.Range(0, many).Select(i => $"\n    Extra{i}: {{ type: object, properties: {{ part: {{ $ref: '#/components/schemas/Part' }} }} }}"));
        for (var round = 0; round < 10; round++)
        {
            var contract = CenterContract.Read(new StringReader(Contract + extras));

            Parallel.For(0, 8, _ =>
            {
                for (var i = 0; i < many; i++) Assert.NotNull(contract.Schema($"Extra{i}").Reference);
            });
        }
    }

    private static IReadOnlyList<SchemaError> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        return SchemaValidator.Check(Sample.Schema("Thing"), document.RootElement, closed: true);
    }
}
