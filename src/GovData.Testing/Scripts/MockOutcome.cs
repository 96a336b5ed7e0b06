using System.Text;

namespace GovData.Testing;

/// <summary>What happens to the next call of an operation instead of, or after, the orderly answer. Made by the static methods.</summary>
public sealed class MockOutcome
{
    private MockOutcome(string name) => Name = name;

    /// <summary>The name of the outcome, for the journal.</summary>
    public string Name { get; }

    /// <summary>Whether the center does its work before this outcome strikes.</summary>
    public bool AfterCommit { get; private set; }

    internal Func<string, DateTimeOffset, MockAnswer>? Instead { get; private set; }

    internal Action<MockAnswer>? Spoil { get; private set; }

    internal bool RotatesKey { get; private set; }

    /// <summary>Refuses with a problem code of the contract, or any other with a status of one's own.</summary>
    public static MockOutcome Problem(string code, int status = 0, TimeSpan? retryAfter = null) => Refusing("problem " + code, _ =>
    {
        var problem = MockProblems.Scripted(code, status);
        problem.RetryAfter = retryAfter;
        return problem;
    });

    /// <summary>Answers 429 and names the wait in seconds.</summary>
    public static MockOutcome TooManyRequests(TimeSpan retryAfter) => Refusing("429", _ => Limited(retryAfter));

    /// <summary>Answers 429 and names the wait as an HTTP date.</summary>
    public static MockOutcome TooManyRequestsUntilDate(TimeSpan retryAfter) => Refusing("429 with a date", now =>
    {
        var problem = Limited(retryAfter);
        problem.RetryAfterDate = now + retryAfter;
        return problem;
    });

    /// <summary>The token no longer holds, as after a rotation of keys: 401, and every token of the department is void.</summary>
    public static MockOutcome KeyRotated()
    {
        var outcome = Refusing("key rotated", _ => MockProblems.Of("token-expired", "The key was rotated; tokens made with the old one are void."));
        outcome.RotatesKey = true;
        return outcome;
    }

    /// <summary>Waits before the orderly answer, on the mock's clock.</summary>
    public static MockOutcome Delay(TimeSpan delay) => Spoiling("delay", answer => answer.Delay = delay);

    /// <summary>The connection breaks before the center acts.</summary>
    public static MockOutcome Drop() => Replacing("drop", () => new MockAnswer { Status = 0, Fault = MockFault.Drop });

    /// <summary>The center acts; then the connection breaks before any byte of the answer.</summary>
    public static MockOutcome LoseAnswer() => Spoiling("answer lost", answer => answer.Fault = MockFault.Drop);

    /// <summary>The center acts; half of the answer's body arrives.</summary>
    public static MockOutcome Truncate() => Spoiling("truncated", answer => answer.Fault = MockFault.Truncate);

    /// <summary>The first member whose set of values is open carries a value nobody knows yet.</summary>
    public static MockOutcome UnknownValue() => Spoiling("unknown value", Spoiler.UnknownValue);

    /// <summary>The answer's next cursor leads back to the same page, for ever.</summary>
    public static MockOutcome LoopingCursor() => Spoiling("looping cursor", Spoiler.LoopingCursor);

    /// <summary>Digests in the answer's headers and body do not fit.</summary>
    public static MockOutcome WrongDigest() => Spoiling("wrong digest", Spoiler.WrongDigest);

    /// <summary>Signatures in the answer do not verify.</summary>
    public static MockOutcome BadSignature() => Spoiling("bad signature", Spoiler.BadSignature);

    /// <summary>An nginx page answers in the center's place.</summary>
    public static MockOutcome HtmlPage(int status = 502) => Replacing("html page", () => Page(status, "text/html", Encoding.ASCII.GetBytes(
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n")));

    /// <summary>A page in GBK answers in the center's place: “系统维护中” (under maintenance).</summary>
    public static MockOutcome GbkPage(int status = 503) => Replacing("gbk page", () => Page(status, "text/html; charset=GBK",
        [.. "<html><body>"u8.ToArray(), 0xCF, 0xB5, 0xCD, 0xB3, 0xCE, 0xAC, 0xBB, 0xA4, 0xD6, 0xD0, .. "</body></html>"u8.ToArray()]));

    /// <summary>A status and nothing else.</summary>
    public static MockOutcome Empty(int status = 200) => Replacing("empty", () => new MockAnswer { Status = status });

    /// <summary>A problem of the contract, wrapped by something in between into 200.</summary>
    public static MockOutcome ProblemAs200(string code)
    {
        var outcome = Problem(code);
        var inner = outcome.Instead!;
        outcome.Instead = (traceId, now) =>
        {
            var answer = inner(traceId, now);
            answer.Status = 200;
            return answer;
        };
        return outcome;
    }

    private static MockProblem Limited(TimeSpan wait)
    {
        var problem = MockProblems.Of("rate-limited", "Scripted by the test.");
        problem.RetryAfter = wait;
        return problem;
    }

    private static MockAnswer Page(int status, string contentType, byte[] body) =>
        new() { Status = status, Body = body, Headers = { ["Content-Type"] = contentType } };

    private static MockOutcome Refusing(string name, Func<DateTimeOffset, MockProblem> problem) =>
        new(name) { Instead = (traceId, now) => AnswerMaker.Problem(problem(now), traceId) };

    private static MockOutcome Replacing(string name, Func<MockAnswer> answer) => new(name) { Instead = (_, _) => answer() };

    private static MockOutcome Spoiling(string name, Action<MockAnswer> spoil) => new(name) { Spoil = spoil, AfterCommit = true };
}
