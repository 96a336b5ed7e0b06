using System;

namespace GovData.Client;

/// <summary>What one attempt came to: nothing more to do, or an exception that may be worth another attempt.</summary>
internal readonly struct AttemptResult
{
    private AttemptResult(CenterException failure, bool mayRepeat, TimeSpan? wait, bool hadNoEffect = false) => (Failure, MayRepeat, Wait, HadNoEffect) = (failure, mayRepeat, wait, hadNoEffect);

    /// <summary>The call has taken its answer.</summary>
    public static AttemptResult Success => default;

    public CenterException? Failure { get; }

    /// <summary>Whether the failure is of a kind that passes and the operation may be repeated.</summary>
    public bool MayRepeat { get; }

    /// <summary>How long the center asks to wait.</summary>
    public TimeSpan? Wait { get; }

    /// <summary>Whether the center looked at nothing but who called: then also what has one effect at most may be sent again.</summary>
    public bool HadNoEffect { get; }

    public static AttemptResult Final(CenterException failure) => new(failure, false, null);

    public static AttemptResult Passing(CenterException failure, TimeSpan? wait = null) => new(failure, true, wait);

    public static AttemptResult Unauthenticated(CenterException failure) => new(failure, true, TimeSpan.Zero, hadNoEffect: true);

    public AttemptResult Finally() => new(Failure!, false, null);
}
