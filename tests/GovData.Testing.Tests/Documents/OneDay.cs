using Microsoft.Extensions.Time.Testing;

namespace GovData.Testing.Tests.Documents;

/// <summary>The day on which the documents of these tests are judged, and the PKI of that day.</summary>
internal static class OneDay
{
    public static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 9, 30, 0, TimeSpan.Zero));

    public static TestPki Pki { get; } = TestPki.Create(Clock, seed: 1);
}
