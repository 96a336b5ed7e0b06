using System.Net.Http;

namespace GovData.Client.Tests;

/// <summary>Operations of no contract, one for each retry class.</summary>
public static class Operations
{
    public static readonly CenterOperation Safe = new("aQuestion", HttpMethod.Get, "/v1/things/{thing}", RetryClass.Safe);

    public static readonly CenterOperation Keyed = new("aWrite", HttpMethod.Post, "/v1/things", RetryClass.Keyed, timeout: TimeoutClass.Write);

    public static readonly CenterOperation Never = new("anEffect", HttpMethod.Post, "/v1/effects", RetryClass.Never, timeout: TimeoutClass.Write);

    public static CenterRequest Question(string thing = "one") => new(Safe) { Parameters = new CallParameters { { "thing", thing } } };

    public static CenterRequest Write() => new(Keyed) { Body = "{\"name\":\"渝\"}"u8.ToArray(), IdempotencyKey = "key-1" };

    public static CenterRequest Effect() => new(Never) { Body = "{}"u8.ToArray() };
}
