using System.Collections.Generic;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>The checks of a package or of one signature as they are made: none ends the report.</summary>
internal sealed class CheckList
{
    private readonly List<VerificationFragment> _fragments = [];

    public IReadOnlyList<VerificationFragment> Fragments => _fragments;

    /// <summary>INVALID by any FAIL, else INDETERMINATE by any UNKNOWN, else VALID.</summary>
    public VerificationStatus Status
    {
        get
        {
            var status = VerificationStatus.Valid;
            foreach (var fragment in _fragments)
            {
                if (fragment.Result == FragmentResult.Fail) return VerificationStatus.Invalid;
                if (fragment.Result == FragmentResult.Unknown) status = VerificationStatus.Indeterminate;
            }
            return status;
        }
    }

    public bool HasFailed => Status == VerificationStatus.Invalid;

    /// <summary>Notes what was found.</summary>
    /// <param name="code">What.</param>
    /// <param name="evidence">Where or how, without a value of the document's content.</param>
    /// <param name="role">Whose chain it is about: signer, maker, tsa.</param>
    public void Add(VerificationCode code, string? evidence = null, string? role = null) => Add(code, code.Result, evidence, role);

    /// <summary>Notes what a policy may let pass: it is then a warning that names the deviation.</summary>
    public void Add(VerificationCode code, bool isTolerated, string? evidence = null, string? role = null) => Add(code, isTolerated ? FragmentResult.Warn : code.Result, evidence, role);

    private void Add(VerificationCode code, FragmentResult result, string? evidence, string? role) => _fragments.Add(new VerificationFragment
    {
        Check = role is null ? code.Check : role + "." + code.Check,
        Result = result,
        Code = code.Code,
        Evidence = string.IsNullOrEmpty(evidence) ? null : evidence,
    });
}
