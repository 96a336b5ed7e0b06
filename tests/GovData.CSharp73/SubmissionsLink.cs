using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Validation;

namespace GovData.CSharp73
{
    internal static class SubmissionsLink
    {
        private const string Key = "divisions-2026";
        private static readonly byte[] s_table = Encoding.UTF8.GetBytes("代码,名称\n500000,重庆市\n500101,万州区\n");

        public static async Task RunAsync(City city, CatalogEntry entry, ResponsibilityLine line)
        {
            QualityReport report;
            using (var table = new MemoryStream(s_table)) report = await TableValidator.For(entry).ValidateAsync(table);
            Check.That(report.IsClean && report.Rows == 2, "the table is clean");

            var announcement = SubmissionAnnouncement.Of(entry, line.Period);
            announcement.ResponsibilityLine = line.Id;
            var submissions = city.Provider.Submissions;
            await submissions.AnnounceAsync(Key, announcement);
            var part = await submissions.PutPartAsync(Key, 1, s_table);
            await submissions.CloseAsync(Key, await submissions.SignManifestAsync(Manifest(entry, announcement, report, part)));

            var status = await submissions.WaitAsync(Key, TimeSpan.FromMinutes(1));
            var receipt = await submissions.GetReceiptAsync(Key);
            Check.That(status.State == SubmissionState.Stored && receipt.RowsStored == 2, "the rows are stored and receipted");
            Check.That((await submissions.GetReportAsync(Key)).Rows == 2, "the center judged the same rows");
            var content = await submissions.GetContentDigestsAsync(new ContentDigestQuery
            {
                Entry = new EntryReference { Code = entry.Code, Version = entry.Version },
                SchemaDigest = announcement.SchemaDigest,
                Prefixes = new List<string> { "" },
                WithRows = true,
            });
            Check.That(content.Rows == 2 && content.Ranges[0].Listed.Count == 2, "the center tells the rows by their digests");
            Check.That((await submissions.List().GetPageAsync()).Items.Count == 1, "one submission, one effect");
        }

        private static SubmissionManifest Manifest(CatalogEntry entry, SubmissionAnnouncement announcement, QualityReport report, PartReceipt part)
        {
            return new SubmissionManifest
            {
                Key = Key,
                Department = City.ProviderCode,
                Entry = new EntryReference { Code = entry.Code, Version = entry.Version },
                Period = announcement.Period,
                Mode = announcement.Mode,
                Parts = new List<ManifestPart> { new ManifestPart { Number = 1, Digest = part.Digest, Size = part.Size } },
                Rows = report.Rows,
                SchemaDigest = announcement.SchemaDigest,
                ReportDigest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(report.ToJson())),
                TotalSize = s_table.Length,
            };
        }
    }
}
