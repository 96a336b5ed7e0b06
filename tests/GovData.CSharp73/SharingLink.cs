using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;

namespace GovData.CSharp73
{
    internal static class SharingLink
    {
        private const string Purpose = "核对申请人填写的行政区划";

        public static async Task RunAsync(City city, CatalogEntry entry)
        {
            var application = await city.User.Sharing.ApplyAsync(Request(city, entry));
            var inbox = await city.Provider.SharingProvider.ListInbox().GetPageAsync();
            Check.That(inbox.Items.Single().Key == application.Key, "the provider is asked");
            await city.Provider.SharingProvider.DecideAsync(
                application.Key, new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "审核岗-03" });

            var grant = (await city.User.Sharing.GetDecisionAsync(application.Key)).Grant;
            var query = new SharedDataQuery { Items = { "名称" }, Filter = { FilterTerm.EqualTo("代码", "500101") } };
            var rows = await city.User.Sharing.Query(grant, query, City.Context(Purpose)).GetPageAsync();
            Check.That(rows.Items.Single()["名称"] == "万州区", "a query within the grant is answered");
            Check.That(await IsRefusedAsync(city, grant, query), "a query for another purpose is refused");
        }

        private static async Task<bool> IsRefusedAsync(City city, Grant grant, SharedDataQuery query)
        {
            try
            {
                await city.User.Sharing.Query(grant, query, City.Context("商业分析")).GetPageAsync();
                return false;
            }
            catch (RequestRefusedException refusal)
            {
                return refusal.Problem.Code.Length > 0;
            }
        }

        private static SharingRequest Request(City city, CatalogEntry entry)
        {
            return new SharingRequest
            {
                Key = "application-001",
                EntryCode = entry.Code,
                Items = new List<string> { "代码", "名称" },
                Purpose = Purpose,
                Matter = "一件事一次办",
                LegalBasis = "《重庆市政务数据资源管理暂行办法》",
                Scenario = "窗口受理时逐条核对",
                PeriodFrom = city.Today,
                PeriodTo = city.Today.AddDays(365),
                MaxQueries = 1000,
            };
        }
    }
}
