using System;

namespace GovData.CSharp73
{
    /// <summary>Uses the packages the way a .NET Framework program does: C# 7.3, no nullable annotations, object initialisers.</summary>
    internal static class Program
    {
        private static int Main()
        {
            CatalogInCSharp73.Run();
            Console.WriteLine("C# 7.3: OK");
            return 0;
        }
    }
}
