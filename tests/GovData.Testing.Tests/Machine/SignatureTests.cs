using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class SignatureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_department_with_a_key_signs_what_must_be_signed(int level)
    {
        var center = new TestCenter(providerLevel: level);
        Assert.StartsWith("307005", await center.PublishAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", 401, "signature-missing")]
    [InlineData("body", 400, "digest-mismatch")]
    [InlineData("path", 401, "signature-invalid")]
    [InlineData("late", 401, "clock-skew")]
    [InlineData("replayed", 401, "nonce-replayed")]
    [InlineData("other-key", 401, "key-unknown")]
    public async Task A_signature_that_is_not_of_this_message_now_by_this_department_is_refused(string fault, int status, string code)
    {
        var center = new TestCenter(providerLevel: 1, userLevel: 1);
        var path = $"/v1/catalog/drafts/{TestCenter.ProviderCode}.d1";
        await center.Provider.PostAsync(path, new JsonObject { ["entry"] = Entries.Divisions() });
        string? input = null, value = null;
        center.Provider.Tamper = message =>
        {
            if (fault == "none") message.Headers.Remove("Signature");
            if (fault == "body") message.Content = new ByteArrayContent([.. "{\"drafts\":[\"other\"]}"u8]) { Headers = { ContentType = new("application/json") } };
            if (fault == "path") message.RequestUri = new Uri(message.RequestUri!.OriginalString.Replace("l1", "l2", StringComparison.Ordinal), UriKind.Relative);
            if (fault == "late") center.Mock.Advance(TimeSpan.FromMinutes(6));
            if (fault == "other-key") Replace(message, message.Headers.GetValues("Signature-Input").Single().Replace(center.Provider.Department.VerificationKey!.KeyId, center.User.Department.VerificationKey!.KeyId, StringComparison.Ordinal), null);
            if (fault == "replayed" && input is not null) Replace(message, input, value);
            input = message.Headers.GetValues("Signature-Input").Single();
            value = message.Headers.TryGetValues("Signature", out var values) ? values.Single() : null;
        };
        if (fault == "replayed") await center.Provider.PostAsync("/v1/catalog/lists/l1", new JsonObject { ["drafts"] = new JsonArray("unknown") });
        var answer = await center.Provider.PostAsync("/v1/catalog/lists/l1", new JsonObject { ["drafts"] = new JsonArray("unknown") });
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private static void Replace(HttpRequestMessage message, string input, string? value)
    {
        message.Headers.Remove("Signature-Input");
        message.Headers.Add("Signature-Input", input);
        if (value is null) return;
        message.Headers.Remove("Signature");
        message.Headers.Add("Signature", value);
    }
}
