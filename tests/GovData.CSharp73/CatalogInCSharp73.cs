using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.CSharp73
{
    internal static class CatalogInCSharp73
    {
        public static CatalogEntry Run()
        {
            var entry = new CatalogEntry
            {
                Code = "307005012/000001",
                Title = "行政区划代码",
                UpdateCycle = UpdateCycle.Irregular,
                Sharing = new SharingAttribute { Type = SharingType.Unconditional, Method = SharingMethod.Platform },
                Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
                Items = new List<InformationItem>
                {
                    new InformationItem { Name = "区划代码", EnglishName = "code", Required = true, IsKey = true, Identifier = IdentifierKind.DivisionCode },
                    new InformationItem { Name = "区划名称", EnglishName = "name", Required = true },
                },
            };
            entry.RelatedCodes.Add("307005012/000002");

            CivilDate published;
            Refusal reason;
            Check.That(CivilDate.TryParse("2026-11-22", out published, out reason), "a civil date is read");
            entry.PublishedOn = published;
            Check.That(!CivilDate.TryParse("2026-02-30", out published, out reason) && reason.Chinese.Length > 0, "a wrong one says why");
            Check.That(entry.PublishedOn.Value.Year == 2026, "the year is kept");
            return entry;
        }
    }
}
