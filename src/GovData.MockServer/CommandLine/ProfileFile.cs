using System.Text;
using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>What programs need to use the running mock: addresses, trust, and each department's credential.</summary>
internal static class ProfileFile
{
    /// <summary>Writes it whole or not at all, readable by its owner alone.</summary>
    public static async Task WriteAsync(string path, Uri endpoint, Uri admin, MockCenter center)
    {
        var profile = new JsonObject
        {
            ["endpoint"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["admin"] = admin.AbsoluteUri,
            ["trust"] = center.TrustedKeys.ToPem(),
            ["departments"] = new JsonArray([.. center.Departments.All.Select(DepartmentText.Of)]),
        };
        var part = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            await WriteAsync(part, Encoding.UTF8.GetBytes(AdminAnswers.Text(profile) + "\n")).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task WriteAsync(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false)) await file.WriteAsync(bytes).ConfigureAwait(false);
    }
}
