using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.CSharp73
{
    internal static class CertificatesLink
    {
        private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
        private const string Purpose = "办理住所登记时核验营业执照";

        public static async Task RunAsync(City city)
        {
            city.Mock.Seed.Certificate(new MockCertificate { Identifier = Identifier, HolderName = "示例公司" });
            var certificates = city.User.ElectronicCertificates;
            var answer = await certificates.VerifyAsync(
                new VerificationRequest { Identifier = Identifier, HolderName = "示例公司" }, City.Context(Purpose));
            var verdict = ReceiptVerdict.Of(answer.Receipt, city.Mock.TrustedKeys, ElectronicCertificateIdentifier.Parse(Identifier));
            Check.That(verdict.Status == VerificationStatus.Valid, "the certificate is valid");

            var request = new AcceptanceRequest { Key = "case-000042", UseCause = "住所登记，办件 2026-000042" };
            var acceptance = await certificates.AcceptAsync(verdict.Receipt, request, City.Context(Purpose));
            Check.That((await certificates.GetAcceptanceAsync(acceptance.Key)).State == AcceptanceState.Accepted, "it is accepted");
            var withdrawal = await certificates.SignWithdrawalAsync(new AcceptanceWithdrawal { Key = acceptance.Key, Reason = "办件撤销" });
            Check.That((await certificates.WithdrawAsync(acceptance.Key, withdrawal)).State == AcceptanceState.Withdrawn, "it is withdrawn");
        }
    }
}
