using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security;

/// <summary>核验回执 (verification receipt): the signed word of a verifier on an electronic certificate or a file. What a department accepts (采信) is this, byte for byte.</summary>
public sealed class VerificationReceipt
{
    /// <summary>The payload type of the signed document.</summary>
    public const string PayloadType = "application/vnd.govdata.verification-receipt+json";

    private VerificationReceipt(SignedDocument document, VerificationStatement statement) => (Document, Statement) = (document, statement);

    /// <summary>The signed document, byte for byte as it came.</summary>
    public SignedDocument Document { get; }

    /// <summary>What it states. True only as far as <see cref="Verify"/> says.</summary>
    public VerificationStatement Statement { get; }

    /// <summary>Makes a receipt out of a statement.</summary>
    /// <param name="statement">What the verifier found.</param>
    /// <param name="key">The verifier's key.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public static async Task<VerificationReceipt> SignAsync(VerificationStatement statement, SigningKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var payload = JsonSerializer.SerializeToUtf8Bytes(statement, ReceiptJson.Exact.VerificationStatement);
        var document = await SignedDocument.SignAsync(PayloadType, payload, key, cancellationToken).ConfigureAwait(false);
        return TryRead(document, out var receipt, out var reason) ? receipt : throw new ArgumentException(reason.ToString(), nameof(statement));
    }

    /// <summary>Reads a signed document as a receipt. Reading verifies nothing.</summary>
    /// <param name="document">The signed document, possibly null.</param>
    /// <param name="receipt">The receipt, when it is one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryRead(SignedDocument? document, [NotNullWhen(true)] out VerificationReceipt? receipt, [NotNullWhen(false)] out Refusal? reason)
    {
        receipt = null;
        reason = ReceiptRefusals.OtherType(document?.PayloadType ?? "null");
        if (document?.PayloadType != PayloadType) return false;
        try
        {
            var statement = JsonSerializer.Deserialize(document.Payload.Span, ReceiptJson.Exact.VerificationStatement);
            reason = statement is null ? ReceiptRefusals.NotAStatement("null") : WhatIsMissing(statement);
            if (reason is null) receipt = new(document, statement!);
        }
        catch (JsonException e)
        {
            reason = ReceiptRefusals.NotAStatement(JsonPlace.Of(e));
        }
        return receipt is not null;
    }

    /// <summary>Verifies the signature of the receipt. One with a <see cref="VerificationStatement.Basis"/> is the word of whoever verified the file, so any trusted key
    /// counts; one without is a registry's, so only keys of <see cref="KeyRole.Center"/> do.</summary>
    /// <param name="trustedKeys">The keys of the verifiers taken on trust.</param>
    public SignatureVerdict Verify(TrustedKeys trustedKeys)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        return Document.Verify(Statement.Basis is null ? trustedKeys : new TrustedKeys([.. trustedKeys.Keys.Select(key => key.WithOwner(key.Owner, KeyRole.Center))]));
    }

    private static Refusal? WhatIsMissing(VerificationStatement statement) =>
        statement is { ReceiptId.Length: > 0, Subject: { Kind: not null, Digest: not null }, Department.Length: > 0, Status: not null, State: not null,
            Fragments: not null, Policy.Length: > 0, Clock.Length: > 0, Freshness: not null } && !HasNull(statement)
            ? null
            : ReceiptRefusals.NotAStatement("null");

    private static bool HasNull(VerificationStatement statement)
    {
        foreach (var fragment in statement.Fragments)
            if (fragment is not { Check: not null, Result: not null, Code: not null }) return true;
        return false;
    }
}
