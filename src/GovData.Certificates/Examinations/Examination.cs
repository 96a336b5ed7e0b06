using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>One file under examination: by what it is judged, and what was found so far of the package and of each signature.</summary>
internal sealed class Examination(VerificationPolicy policy, TrustBundle trust, RevocationStore revocation, DateTimeOffset asOf)
{
    public VerificationPolicy Policy { get; } = policy;

    public DateTimeOffset AsOf { get; } = asOf;

    public ChainJudge Chains { get; } = new(trust, revocation, asOf);

    /// <summary>The checks of the file as a whole.</summary>
    public CheckList Checks { get; } = new();

    public List<SignatureExamination> Signatures { get; } = [];

    /// <summary>The parts of the file, and who covers them.</summary>
    public List<PartReport> Parts { get; } = [];

    /// <summary>电子证照标识 as the file states it; null when it does not.</summary>
    public string? Identifier { get; set; }

    public SignatureExamination StartSignature(string name)
    {
        var signature = new SignatureExamination(name);
        Signatures.Add(signature);
        return signature;
    }
}
