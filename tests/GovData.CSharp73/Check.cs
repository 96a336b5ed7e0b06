using System;

namespace GovData.CSharp73
{
    internal static class Check
    {
        public static void That(bool holds, string what)
        {
            if (!holds) throw new InvalidOperationException("Not so: " + what);
        }
    }
}
