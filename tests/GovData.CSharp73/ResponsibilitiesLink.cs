using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;

namespace GovData.CSharp73
{
    internal static class ResponsibilitiesLink
    {
        public static async Task<ResponsibilityLine> RunAsync(City city, CatalogEntry entry)
        {
            var period = city.Today.Year.ToString(CultureInfo.InvariantCulture);
            var id = city.Mock.Authority.AssignResponsibility(entry.Code, City.ProviderCode, period, city.Today.AddDays(30).ToString());
            var line = await city.Provider.Responsibilities.AcknowledgeAsync(await city.Provider.Responsibilities.GetAsync(id));
            var page = await city.Provider.Responsibilities.List().GetPageAsync();
            Check.That(line.State == ResponsibilityState.Acknowledged && page.Items.Single().Id == id, "the duty is acknowledged");
            return line;
        }
    }
}
