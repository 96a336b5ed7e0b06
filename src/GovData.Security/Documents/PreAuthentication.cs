using System.Globalization;
using System.Text;

namespace GovData.Security;

/// <summary>The pre-authentication encoding (PAE) of DSSE v1: what is signed, so that neither type nor payload can be taken for the other.</summary>
internal static class PreAuthentication
{
    public static byte[] Encode(string payloadType, byte[] payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        var head = string.Format(CultureInfo.InvariantCulture, "DSSEv1 {0} {1} {2} ", type.Length, payloadType, payload.Length);
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }
}
