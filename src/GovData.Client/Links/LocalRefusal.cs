namespace GovData.Client;

/// <summary>What the law or the data at hand already forbids: refused before the wire, in the words and with the code of the center.</summary>
internal static class LocalRefusal
{
    public static RequestRefusedException Of(CenterOperation operation, int status, string code, string chinese, string english, params ProblemError[] errors) =>
        new(
            new Problem
            {
                Code = code,
                Status = status,
                Title = Wording.Of(chinese, english),
                WhoCanFix = "you",
                Errors = errors,
            },
            RefusalOrigin.Local, operation, attempts: 0);
}
