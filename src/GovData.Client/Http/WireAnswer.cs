using System;
using System.Net.Http;

namespace GovData.Client;

/// <summary>An answer while its body lies in a rented buffer, after the gateway profile unwrapped it.</summary>
internal readonly struct WireAnswer(int status, string? mediaType, ReadOnlyMemory<byte> body, HttpResponseMessage response)
{
    public int Status { get; } = status;

    public string? MediaType { get; } = mediaType;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public HttpResponseMessage Response { get; } = response;

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsHtml => MediaType is { } type && type.EndsWith("html", StringComparison.OrdinalIgnoreCase);

    public bool IsProblem => string.Equals(MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase);

    public CenterAnswer Copy()
    {
        var answer = new CenterAnswer { Status = Status, ContentType = MediaType, Body = Body.ToArray() };
        foreach (var header in Response.Headers) answer.Headers[header.Key] = string.Join(", ", header.Value);
        if (Response.Content is { } content)
            foreach (var header in content.Headers)
                answer.Headers[header.Key] = string.Join(", ", header.Value);
        return answer;
    }
}
