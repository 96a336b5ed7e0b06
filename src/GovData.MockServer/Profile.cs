using System.IO;
using System.Text.Json;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Writes what programs need to use the running mock: addresses, trust, and each department's credential. For tests only; readable by its owner alone.</summary>
internal static class Profile
{
    public static void Write(string path, MockServer server)
    {
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!System.OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(part, options))
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("center", server.Endpoint.AbsoluteUri);
            json.WriteString("admin", server.Admin.AbsoluteUri);
            json.WriteString("trust", server.Center.TrustedKeys.ToPem());
            json.WriteStartArray("departments");
            foreach (var department in server.Center.Departments.All) Write(json, department);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        File.Move(part, path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter json, MockDepartment department)
    {
        json.WriteStartObject();
        json.WriteString("code", department.Code);
        json.WriteString("division", department.Division);
        json.WriteString("name", department.Name);
        json.WriteNumber("level", department.Level);
        json.WriteString("appKey", department.AppKey);
        json.WriteString("appSecret", department.AppSecret);
        json.WriteString("signingKey", department.SigningKey?.ToPem());
        json.WriteEndObject();
    }
}
