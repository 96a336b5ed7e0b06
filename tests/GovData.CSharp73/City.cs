using System;
using GovData.Client;
using GovData.Standards;
using GovData.Testing;

namespace GovData.CSharp73
{
    /// <summary>A mock center and two departments: one provides, one uses.</summary>
    internal sealed class City : IDisposable
    {
        public const string ProviderCode = "11500000009275780L";
        public const string UserCode = "11500000MB1000029N";

        public City()
        {
            Mock = new MockCenter();
            Today = CivilDate.InChina(Mock.Now);
            Provider = new CenterClient(Mock.OptionsFor(Mock.Departments.Add(ProviderCode, "500000", "提供部门", 2)));
            User = new CenterClient(Mock.OptionsFor(Mock.Departments.Add(UserCode, "500000", "使用部门", 1)));
        }

        public MockCenter Mock { get; }

        /// <summary>Periods and days due follow from it, so that the program runs in any year.</summary>
        public CivilDate Today { get; }

        public CenterClient Provider { get; }

        public CenterClient User { get; }

        public static CallContext Context(string purpose)
        {
            return new CallContext
            {
                Operator = "窗口-17",
                Department = UserCode,
                Matter = "20261122-0001",
                Purpose = purpose,
                LegalBasis = "《重庆市政务数据资源管理暂行办法》",
            };
        }

        public void Dispose()
        {
            Provider.Dispose();
            User.Dispose();
        }
    }
}
