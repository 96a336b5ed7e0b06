namespace GovData.Security.Tests.Keys;

/// <summary>A theory that needs the openssl command; the runner prints why it is skipped where there is none.</summary>
internal sealed class OpensslTheoryAttribute : TheoryAttribute
{
    public OpensslTheoryAttribute() => Skip = Openssl.Missing;
}
