using System;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Scripted outcomes by name.</summary>
internal static class Outcomes
{
    public static MockOutcome Of(string name) => name switch
    {
        "lose-answer" => MockOutcome.LoseAnswer(),
        "drop" => MockOutcome.Drop(),
        "truncate" => MockOutcome.Truncate(),
        "bad-signature" => MockOutcome.BadSignature(),
        "wrong-digest" => MockOutcome.WrongDigest(),
        "unknown-value" => MockOutcome.UnknownValue(),
        "html-page" => MockOutcome.HtmlPage(),
        "gbk-page" => MockOutcome.GbkPage(),
        "empty" => MockOutcome.Empty(),
        _ => throw new ArgumentException($"There is no outcome '{name}': lose-answer, drop, truncate, bad-signature, wrong-digest, unknown-value, html-page, gbk-page or empty."),
    };
}
