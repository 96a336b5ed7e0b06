using System.Text;
using System.Threading.Tasks;

namespace GovData.CSharp73
{
    internal static class ServiceLink
    {
        public static async Task RunAsync(City city)
        {
            var capabilities = await city.User.Service.GetCapabilitiesAsync();
            var limits = await city.User.Service.GetLimitsAsync();
            var status = await city.User.Service.GetStatusAsync();
            var echo = await city.User.Service.EchoAsync(Encoding.UTF8.GetBytes("你好"));
            Check.That(capabilities.Offers("core") && limits != null && status.State.IsKnown, "the center says what it offers");
            Check.That(echo.Size == 6, "what was sent arrived");
        }
    }
}
