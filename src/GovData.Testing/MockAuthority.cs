namespace GovData.Testing;

/// <summary>主管部门 · The city's authority at the mock center. Its acts are no operations of the contract: people do them, here a test or the console.</summary>
public sealed class MockAuthority
{
    private const string Reviewer = "市大数据应用发展管理局";

    private readonly CenterServices _center;
    private readonly CenterMachine _machine;
    private readonly Chain _chain;

    internal MockAuthority(CenterServices center, CenterMachine machine, Chain chain)
    {
        _center = center;
        _machine = machine;
        _chain = chain;
    }

    /// <summary>Approves a submitted catalog list.</summary>
    /// <exception cref="InvalidOperationException">There is no such list, or it is not under review.</exception>
    public void ApproveList(string key) => Act(() => _chain.Catalog.Approve(key, Reviewer, _center.Clock.Now));

    /// <summary>Returns a submitted catalog list for correction.</summary>
    /// <exception cref="InvalidOperationException">There is no such list, or it is not under review.</exception>
    public void ReturnList(string key, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        Act(() => _chain.Catalog.Return(key, reason, Reviewer, _center.Clock.Now));
    }

    /// <summary>Publishes an approved list; gives the resource codes of its entries, in the order of the drafts.</summary>
    /// <exception cref="InvalidOperationException">There is no such list, or it is not approved.</exception>
    public IReadOnlyList<string> PublishList(string key)
    {
        IReadOnlyList<string> codes = [];
        Act(() => codes = _chain.Catalog.Publish(key, _center.Clock.Now));
        return codes;
    }

    /// <summary>Assigns items of a published entry to a department for a period; gives the number of the line.</summary>
    /// <param name="entryCode">The resource code.</param>
    /// <param name="department">The department's social credit code: the one source.</param>
    /// <param name="period">The period due: <c>2026</c>, <c>2026-Q4</c>, <c>2026-11</c>.</param>
    /// <param name="due">The last day, <c>YYYY-MM-DD</c>.</param>
    /// <param name="items">The items; null = all.</param>
    /// <exception cref="KeyNotFoundException">The center knows no such department.</exception>
    /// <exception cref="InvalidOperationException">There is no such entry or item, or the line is assigned already.</exception>
    public string AssignResponsibility(string entryCode, string department, string period, string due, IReadOnlyList<string>? items = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(period);
        ArgumentException.ThrowIfNullOrEmpty(due);
        var line = "";
        Act(() => line = _chain.Responsibilities.Assign(entryCode, _center.Departments[department].Code, items, period, due, _center.Clock.Now).Id);
        return line;
    }

    /// <summary>Moves the last day of a line; whoever has read it must read it again.</summary>
    /// <exception cref="InvalidOperationException">There is no such line.</exception>
    public void PostponeResponsibility(string lineId, string due) => Act(() => _chain.Responsibilities.Postpone(lineId, due));

    /// <summary>Suspends a grant.</summary>
    /// <exception cref="InvalidOperationException">There is no such grant, or its state does not allow it.</exception>
    public void SuspendGrant(string grantId) => Act(() => _chain.Sharing.Change(grantId, "suspend"));

    /// <summary>Puts a suspended grant in force again.</summary>
    /// <exception cref="InvalidOperationException">There is no such grant, or its state does not allow it.</exception>
    public void ResumeGrant(string grantId) => Act(() => _chain.Sharing.Change(grantId, "resume"));

    /// <summary>Revokes a grant for good.</summary>
    /// <exception cref="InvalidOperationException">There is no such grant, or its state does not allow it.</exception>
    public void RevokeGrant(string grantId) => Act(() => _chain.Sharing.Change(grantId, "revoke"));

    /// <summary>Changes the state of a seeded certificate at its issuer: VALID, SUSPENDED, REVOKED, CANCELLED, …</summary>
    /// <exception cref="InvalidOperationException">The registry has no certificate of that identifier.</exception>
    public void ChangeCertificate(string identifier, string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        Act(() => _chain.Certificates.Registry.Change(identifier, state, _center.Clock.Now));
    }

    private void Act(Action act) => _machine.Alone(() =>
    {
        try
        {
            act();
            return true;
        }
        catch (CallRefused refused)
        {
            throw new InvalidOperationException($"{refused.Problem.Code}: {refused.Problem.Detail}", refused);
        }
    });
}
