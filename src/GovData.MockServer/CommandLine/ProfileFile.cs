using System.Text;
using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>What programs need to use the running mock: addresses, trust, and each department's credential.</summary>
internal static class ProfileFile
{
    /// <summary>Writes it whole or not at all, readable by its owner alone.</summary>
    /// <exception cref="StartException">It cannot be written there.</exception>
    public static async Task WriteAsync(string path, Uri endpoint, Uri admin, MockCenter center)
    {
        var profile = new JsonObject
        {
            ["endpoint"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["admin"] = admin.AbsoluteUri,
            ["trust"] = center.TrustedKeys.ToPem(),
            ["encryptionKey"] = center.Keys.Encryption.PublicKey.ToPem(),
            ["departments"] = new JsonArray([.. center.Departments.All.Select(DepartmentText.Of)]),
        };
        var part = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            await WriteAsync(part, Encoding.UTF8.GetBytes(AdminAnswers.Text(profile) + "\n")).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception, part);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    private static StartException Unwritable(string path, Exception exception, string part)
    {
        var (chinese, english) = exception is DirectoryNotFoundException ? ("其目录不存在，请先创建。", "its directory is not there; create it first.")
            : Directory.Exists(path) ? ("它是目录，请给出文件名。", "it is a directory; name a file.")
            : (exception.Message.Replace(part, path, StringComparison.Ordinal), exception.Message.Replace(part, path, StringComparison.Ordinal));
        return new StartException($"无法写入配置文件 {path}：{chinese}", $"The profile {path} cannot be written: {english}", exception);
    }

    private static async Task WriteAsync(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false)) await file.WriteAsync(bytes).ConfigureAwait(false);
    }
}
