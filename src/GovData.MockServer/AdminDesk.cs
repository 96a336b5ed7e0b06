using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GovData.Testing;
using WireMock;

namespace GovData.MockServer;

/// <summary>The console: what the center holds and received, and the authority, played by a person with the page or by a program.</summary>
internal sealed class AdminDesk(MockCenter center)
{
    public const string Prefix = "/admin";

    public ResponseMessage Answer(IRequestMessage request)
    {
        var path = request.AbsolutePath.Length > Prefix.Length ? request.AbsolutePath.Substring(Prefix.Length).TrimEnd('/') : "";
        try
        {
            return (request.Method.ToUpperInvariant(), path) switch
            {
                ("GET", "") => Of(200, "text/html; charset=utf-8", Page.Render(center)),
                ("GET", "/ready") => Of(200, "application/json", """{"ready":true}"""),
                ("GET", "/state") => Of(200, "application/json", center.Snapshot()),
                ("GET", "/journal") => Of(200, "application/json", JournalText.Write(center.Journal)),
                ("POST", _) => Act(path, AdminForm.Read(request)),
                _ => Of(404, "text/plain", $"There is no {request.Method} {request.AbsolutePath}; see GET {Prefix}"),
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            return Of(409, "text/plain; charset=utf-8", exception.Message);
        }
    }

    private ResponseMessage Act(string path, AdminForm form)
    {
        var done = path switch
        {
            "/lists/approve" => Done(() => center.Authority.ApproveList(form["key"])),
            "/lists/return" => Done(() => center.Authority.ReturnList(form["key"], form["reason"])),
            "/lists/publish" => string.Join("\n", center.Authority.PublishList(form["key"])),
            "/responsibilities/assign" => center.Authority.AssignResponsibility(form["entry"], form["department"], form["period"], form["due"]),
            "/clock/advance" => Done(() => center.Advance(TimeSpan.FromSeconds(double.Parse(form["seconds"], CultureInfo.InvariantCulture)))),
            "/outcomes" => Done(() => center.Outcomes.Next(form["operation"], Outcomes.Of(form["outcome"]))),
            "/certificates" => Done(() => center.Seed.Certificate(new MockCertificate { Identifier = form["identifier"], HolderCode = form["holderCode"], HolderName = form["holderName"] })),
            _ => null,
        };
        if (done is null) return Of(404, "text/plain", $"There is no POST {Prefix}{path}.");
        return form.IsFromPage ? Back() : Of(200, "text/plain; charset=utf-8", done);
    }

    private static string Done(Action act)
    {
        act();
        return "";
    }

    private static ResponseMessage Back() => Front.Write(303, [new("Location", Prefix)], []);

    private static ResponseMessage Of(int status, string type, string text) => Front.Write(status, [new("Content-Type", type)], Encoding.UTF8.GetBytes(text));
}
