using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>ExtensionDatas of seals and their signatures: none is known here, so a critical one refuses the whole.</summary>
internal static class SealExtensions
{
    public static void Check(Asn1Object extensions)
    {
        foreach (var one in new Asn1Fields(extensions).Rest())
        {
            var fields = new Asn1Fields(one);
            fields.Oid();
            var isCritical = fields.TakeIf<DerBoolean>()?.IsTrue == true;
            fields.Octets();
            fields.End();
            if (isCritical) throw new FormatException("A critical extension of a seal is not known.");
        }
    }
}
