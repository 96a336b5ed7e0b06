namespace GovData.Testing;

/// <summary>The mock center's machine: a request and the time in, an answer and its effects out. It knows no socket and no clock of its own.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
internal sealed class CenterMachine
{
    private readonly CenterServices _center;
    private readonly HandlerTable _handlers = new();
    private readonly KeyedAnswers _keyed = new();
    private readonly Guard _guard;
    private readonly Strictness _strictness;
    private readonly SemaphoreSlim _one = new(1, 1);

    public CenterMachine(CenterServices center, bool strict, IEnumerable<ChainLink> links, Tokens tokens)
    {
        _center = center;
        _strictness = new Strictness(center.Limits, strict);
        _guard = new Guard(center, tokens);
        Links = [.. links];
        foreach (var link in Links) link.Map(_handlers);
        var missing = center.Contract.Operations.Where(o => o.IsAvailable).Select(o => o.Id).Except(_handlers.OperationIds).ToList();
        if (missing.Count > 0) throw new InvalidOperationException($"The mock has no handler for {string.Join(", ", missing)}.");
    }

    public IReadOnlyList<ChainLink> Links { get; }

    public MockJournal Journal { get; } = new();

    public MockOutcomes Outcomes { get; } = new();

    public MockFrontGateway Gateway { get; } = new();

    public async Task<MockAnswer> AnswerAsync(MockRequest request, CancellationToken cancellationToken)
    {
        if (Gateway.Receive(request) is { } page) return page;
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var record = new CallRecord(request, _center);
            Settle();
            var answer = await AnswerAsync(request, record, cancellationToken).ConfigureAwait(false);
            record.Stamp(answer);
            Journal.Add(record.Close(answer));
            return Gateway.Pass(answer);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Lets the authority, a snapshot or a reset act while no request does.</summary>
    public T Alone<T>(Func<T> act)
    {
        _one.Wait();
        try
        {
            Settle();
            return act();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Forget()
    {
        _keyed.Clear();
        _guard.Clear();
        Outcomes.Clear();
        Journal.Clear();
        foreach (var link in Links) link.Reset();
    }

    private void Settle()
    {
        var now = _center.Clock.Now;
        foreach (var link in Links) link.Settle(now);
    }

    private async ValueTask<MockAnswer> AnswerAsync(MockRequest request, CallRecord record, CancellationToken cancellationToken)
    {
        ContractOperation? operation = null;
        try
        {
            var (found, path) = Router.Find(_center.Contract, request);
            operation = found;
            record.Operation = found;
            var outcome = Outcomes.Take(found.Id);
            record.Script(outcome);
            if (outcome?.Instead is { } instead) return Replace(outcome, instead, request, record);
            if (!found.IsAvailable) throw MockProblems.Refuse("not-yet-available", $"The contract plans {found.Id}; no center offers it yet.");
            var call = Admit(request, record, found, path, cancellationToken);
            var answer = await CarryOutAsync(call, record).ConfigureAwait(false);
            AnswerCheck.Hold(found, answer);
            outcome?.Spoil?.Invoke(answer);
            return answer;
        }
        catch (CallRefused refused)
        {
            record.Problem = refused.Problem.Code;
            var answer = AnswerMaker.Problem(refused.Problem, record.TraceId);
            if (operation is not null) AnswerCheck.Hold(operation, answer);
            return answer;
        }
    }

    private MockAnswer Replace(MockOutcome outcome, Func<string, DateTimeOffset, MockAnswer> instead, MockRequest request, CallRecord record)
    {
        if (outcome.RotatesKey) _guard.VoidTokensOf(request);
        return instead(record.TraceId, record.At);
    }

    private Call Admit(MockRequest request, CallRecord record, ContractOperation operation, IReadOnlyDictionary<string, string> path, CancellationToken cancellationToken)
    {
        if (!_center.Policy.Profiles.Contains(operation.Profile)) throw MockProblems.Refuse("not-offered", $"This center does not offer the profile '{operation.Profile}'.");
        if (_center.Policy.Status == "MAINTENANCE" && operation.Id != "getStatus") throw MockProblems.RefuseFor("maintenance", "The center is under maintenance.", TimeSpan.FromMinutes(5));
        (MockDepartment? department, MockCarrier? carrier) = operation.NeedsToken ? _guard.Caller(request, record.At) : default;
        (record.Department, record.Carrier) = (department?.Code ?? "", carrier?.Name ?? "");
        Guard.Permit(operation, department, carrier);
        var query = _strictness.Parameters(operation, request, path);
        var call = new Call
        {
            Center = _center,
            Operation = operation,
            Request = request,
            Path = path,
            Query = query,
            Caller = department,
            Now = record.At,
            TraceId = record.TraceId,
            Cancellation = cancellationToken,
        };
        record.Key = call.Key;
        DigestHeader.Hold(request);
        call.Body = _strictness.Body(operation, request);
        if (department is not null) _guard.Signature(operation, request, department, carrier, record.At);
        return call;
    }

    private async ValueTask<MockAnswer> CarryOutAsync(Call call, CallRecord record)
    {
        var keyed = call.Operation.Retry == "keyed" && !_handlers.HasOwnKeys(call.Operation.Id);
        if (keyed && _keyed.Find(call, record.Digest) is { } first)
        {
            record.IsRepeat = true;
            return first;
        }
        var answer = await _handlers[call.Operation.Id](call).ConfigureAwait(false);
        record.IsRepeat = call.IsRepeat;
        if (keyed) _keyed.Keep(call, record.Digest, answer);
        return answer;
    }
}
