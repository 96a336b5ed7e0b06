using System.Threading.Tasks;
using GovData.Client;

namespace GovData.CSharp73
{
    internal static class SupervisionLink
    {
        public static async Task RunAsync(City city)
        {
            var year = city.Today.Year;
            var report = new AnnualReport { Year = year, Department = City.UserCode, Acceptances = 1 };
            var supervision = city.User.Supervision;
            await supervision.SubmitAnnualReportAsync(await supervision.SignAnnualReportAsync(report));
            var receipt = await supervision.GetAnnualReportAsync(year);
            Check.That(receipt.ReceiptId.Length > 0 && receipt.Discrepancies != null, "the report is receipted");
        }
    }
}
