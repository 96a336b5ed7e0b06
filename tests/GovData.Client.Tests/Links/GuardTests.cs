using System;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client.Tests.Links;

/// <summary>What can only be a mistake is refused at the door, and the message names the member.</summary>
public class GuardTests
{
    private const string Citizen = "11010519491231002X";

    public static TheoryData<string, Func<CenterClient, Task>> Empty { get; } = new()
    {
        { "Key", center => center.Sharing.ApplyAsync(new SharingRequest()) },
        { "EntryCode", center => center.Sharing.ApplyAsync(new SharingRequest { Key = "k" }) },
        { "Items", center => center.Sharing.ApplyAsync(new SharingRequest { Key = "k", EntryCode = "307005012/000001" }) },
        { "Purpose", center => center.Sharing.ApplyAsync(new SharingRequest { Key = "k", EntryCode = "307005012/000001", Items = { "a" } }) },
        { "Id", center => Task.FromResult(center.Sharing.Query(new Grant(), new SharedDataQuery(), new CallContext())) },
        { "Outcome", center => center.SharingProvider.DecideAsync("k", new DecisionRequest()) },
        { "DecidedBy", center => center.SharingProvider.DecideAsync("k", new DecisionRequest { Outcome = DecisionOutcome.Granted }) },
        { "Identifier", center => center.ElectronicCertificates.VerifyAsync(new VerificationRequest(), new CallContext()) },
        { "ETag", center => center.Responsibilities.AcknowledgeAsync(new ResponsibilityLine()) },
        { "Id", center => center.Responsibilities.AcknowledgeAsync(new ResponsibilityLine { ETag = "1" }) },
        { "Key", center => center.Catalog.SaveDraftAsync(new CatalogDraft()) },
        { "Entry.Code", center => center.Submissions.AnnounceAsync("k", new SubmissionAnnouncement()) },
        { "Period", center => center.Submissions.AnnounceAsync("k", new SubmissionAnnouncement { Entry = new EntryReference { Code = "307005012/000001" } }) },
        { "Key", center => center.Submissions.SignManifestAsync(new SubmissionManifest()) },
        { "SchemaDigest", center => center.Submissions.SignManifestAsync(new SubmissionManifest { Key = "k" }) },
        { "EntryCode", center => center.OpenData.PublishAsync("k", new OpenDatasetPublication()) },
        { "Title", center => center.OpenData.PublishAsync("k", new OpenDatasetPublication { EntryCode = "307005012/000001", Items = { "a" } }) },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task An_empty_member_that_is_needed_is_named(string member, Func<CenterClient, Task> call)
    {
        var handler = new ScriptedHandler();
        using var center = Clients.Over(handler);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => call(center));

        Assert.StartsWith(member, refused.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Received);
    }

    [Theory]
    [InlineData("张三 110105", "begins with '张'")]
    [InlineData("a b", "has U+0020 at place 2")]
    [InlineData("a/b", "has '/' at place 2")]
    [InlineData("-a", "begins with '-'")]
    public async Task A_key_that_is_none_is_told_by_its_first_odd_character_and_not_quoted(string key, string odd)
    {
        using var center = Clients.Over(new ScriptedHandler());

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => center.Submissions.GetAsync(key));

        Assert.Contains(odd, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_told_by_its_length()
    {
        using var center = Clients.Over(new ScriptedHandler());

        Assert.Contains("has 129", (await Assert.ThrowsAsync<ArgumentException>(() => center.Submissions.GetAsync(new string('a', 129)))).Message);
    }

    [Theory]
    [InlineData(Citizen)]
    [InlineData("11010519491231002x")]
    [InlineData("张三 " + Citizen)]
    public async Task Nobody_is_named_by_an_identity_number(string who)
    {
        var handler = new ScriptedHandler();
        using var center = Clients.Over(handler);
        const string certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
        var context = new CallContext { Operator = who, Matter = "m", Purpose = "p", LegalBasis = "b" };

        RequestRefusedException[] refusals =
        [
            await Assert.ThrowsAsync<RequestRefusedException>(() => center.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = certificate }, context)),
            await Assert.ThrowsAsync<RequestRefusedException>(
                () => center.SharingProvider.DecideAsync("k", new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = who })),
        ];

        Assert.All(refusals, refusal => Assert.Equal((RefusalOrigin.Local, "identifier"), (refusal.Origin, Assert.Single(refusal.Problem.Errors).Rule)));
        Assert.All(refusals, refusal => Assert.DoesNotContain("1949", refusal.ToString(), StringComparison.Ordinal));
        Assert.Empty(handler.Received);
    }
}
