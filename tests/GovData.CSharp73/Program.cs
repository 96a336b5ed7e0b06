using System;
using System.Threading.Tasks;

namespace GovData.CSharp73
{
    /// <summary>
    /// The whole chain as a .NET Framework program writes it: C# 7.3, no nullable annotations, object initialisers, pages instead of
    /// <c>await foreach</c>. Ends with 0 only if every link did what it should.
    /// </summary>
    internal static class Program
    {
        private static async Task<int> Main()
        {
            using (var city = new City())
            {
                await ServiceLink.RunAsync(city);
                var entry = await CatalogLink.RunAsync(city);
                var line = await ResponsibilitiesLink.RunAsync(city, entry);
                await SubmissionsLink.RunAsync(city, entry, line);
                await SharingLink.RunAsync(city, entry);
                await CertificatesLink.RunAsync(city);
                await OpenDataLink.RunAsync(city, entry);
                await SupervisionLink.RunAsync(city);
            }
            Console.WriteLine("C# 7.3: OK");
            return 0;
        }
    }
}
