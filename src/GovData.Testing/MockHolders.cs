namespace GovData.Testing;

/// <summary>
/// 持证主体 · The holders of certificates at the mock center: persons and organisations who consent, refuse and show a QR code. How they do it (an app, a code, a message) is
/// between them and the center; no operation of the contract carries it.
/// </summary>
public sealed class MockHolders
{
    private readonly CenterServices _center;
    private readonly CenterMachine _machine;
    private readonly Chain _chain;

    internal MockHolders(CenterServices center, CenterMachine machine, Chain chain)
    {
        _center = center;
        _machine = machine;
        _chain = chain;
    }

    /// <summary>授权 · Gives the consent that was asked for under a key; it holds for <see cref="MockPolicy.ConsentLifetime"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no such request, or it is answered or over.</exception>
    public void GiveConsent(string key) => Act(() => _chain.Certificates.Consents.Answer(key, "GIVEN", _center.Clock.Now));

    /// <summary>拒绝 · Refuses the consent that was asked for under a key.</summary>
    /// <exception cref="InvalidOperationException">There is no such request, or it is answered or over.</exception>
    public void RefuseConsent(string key) => Act(() => _chain.Certificates.Consents.Answer(key, "DENIED", _center.Clock.Now));

    /// <summary>亮证 · The text of a QR code as the holder's phone shows it, good for <see cref="MockPolicy.QrCodeLifetime"/>: who shows it lets the certificate be read.</summary>
    /// <param name="identifier">The certificate's identifier.</param>
    /// <exception cref="InvalidOperationException">The registry has no certificate of that identifier.</exception>
    public string ShowQrCode(string identifier) => Act(() => _chain.Certificates.Registry.Show(identifier, _center.Clock.Now));

    private void Act(Action act) => Act(() =>
    {
        act();
        return true;
    });

    private T Act<T>(Func<T> act) => _machine.Alone(() =>
    {
        try
        {
            return act();
        }
        catch (CallRefused refused)
        {
            throw new InvalidOperationException($"{refused.Problem.Code}: {refused.Problem.Detail}", refused);
        }
    });
}
