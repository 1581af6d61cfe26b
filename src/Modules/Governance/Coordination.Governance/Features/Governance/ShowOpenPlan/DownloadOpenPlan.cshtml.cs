using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Coordination.Governance.Features.Governance.ShowOpenPlan;

/// <summary>
/// An open plan as open data (CSV, JSON), and what was reported of late as a feed (RSS 2.0). Whoever has read it asks with its ETag and is told
/// when nothing has changed; nothing keeps it without asking, so a plan that is closed is gone at once.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class DownloadOpenPlanModel(OpenPlanQuery plans, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    private const int MostNews = 50;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        if (await plans.OneAsync(id, ct) is not { } plan)
        {
            return NotFound();
        }

        var (content, type) = format switch
        {
            "csv" => (await CsvAsync(plan, ct), CsvExport.ContentType),
            "json" => (JsonSerializer.SerializeToUtf8Bytes(Document(plan), Json), "application/json; charset=utf-8"),
            _ => (Feed(plan), "application/rss+xml; charset=utf-8"),
        };
        Response.Headers.CacheControl = "no-cache";
        return new FileContentResult(content, type)
        {
            FileDownloadName = format == "rss" ? null : $"handlingsplan.{format}",
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\""),
        };
    }

    private OpenPlanDocument Document(OpenPlan plan) => new(
        plan.Id, plan.Title, plan.RegistrationNumber, ApiNames.Of(plan.State), plan.ValidFrom, plan.ValidTo, site.Of($"/plan/{plan.Id}"), "CC0-1.0",
        [.. plan.Areas.Select(a => new OpenPlanArea(a.Number, a.Title))],
        [.. plan.Activities.Select(a => new OpenPlanActivity(
            a.Id.Value, a.FullNumber, a.Title, a.AreaNumber, a.Responsible, a.TimetableAsWritten, a.DueOn, ApiNames.Of(a.Status), a.IsLate, a.ReportedOn))]);

    private async Task<byte[]> CsvAsync(OpenPlan plan, CancellationToken ct)
    {
        var areas = plan.Areas.ToDictionary(a => a.Number, a => a.Title);
        var export = new TableExport
        {
            Title = plan.Title,
            Columns =
            [
                new(texts["Activities.Number"]), new(texts["OpenPlan.Area"]), new(texts["Activities.Activity"]), new(texts["Activities.Responsible"]), new(texts["Activities.Timetable"]),
                new(texts["OpenPlan.DueOn"]), new(texts["Activities.Status"]), new(texts["OpenPlan.ReportedOn"]),
            ],
            Rows = TableExport.RowsOf(plan.Activities.Select(a => (IReadOnlyList<CellValue>)
            [
                a.FullNumber, areas[a.AreaNumber], a.Title, a.ResponsibleText, a.TimetableAsWritten, a.DueOn, texts[a.Status.TextKey(a.IsLate)].Value, a.ReportedOn,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        using var buffer = new MemoryStream();
        await CsvExport.WriteAsync(buffer, export, ct);
        return buffer.ToArray();
    }

    private byte[] Feed(OpenPlan plan)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", plan.Title);
            xml.WriteElementString("link", site.Of($"/plan/{plan.Id}"));
            xml.WriteElementString("description", texts["OpenPlan.FeedAbout"]);
            xml.WriteElementString("language", CultureInfo.CurrentUICulture.Name.ToLowerInvariant());
            foreach (var activity in plan.Activities.Where(a => a.ReportedOn is not null).OrderByDescending(a => a.ReportedOn).ThenBy(a => a.AreaNumber).ThenBy(a => a.Number).Take(MostNews))
            {
                xml.WriteStartElement("item");
                xml.WriteElementString("title", $"{activity.FullNumber} {activity.Title}: {texts[activity.Status.TextKey(activity.IsLate)].Value}");
                xml.WriteElementString("link", site.Of($"/plan/{plan.Id}#atgard-{activity.Id.Value}"));
                xml.WriteElementString("description", string.Join(" · ", new[] { activity.ResponsibleText, activity.TimetableAsWritten }.Where(t => !string.IsNullOrEmpty(t))));
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"{activity.Id.Value}:{activity.ReportedOn:yyyy-MM-dd}:{activity.Status}"));
                xml.WriteEndElement();
                xml.WriteElementString("pubDate", activity.ReportedOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }
}

/// <summary>An open plan as JSON.</summary>
internal sealed record OpenPlanDocument(
    Guid Id, string Title, string? RegistrationNumber, string State, DateOnly? ValidFrom, DateOnly? ValidTo, string Source, string Licence,
    IReadOnlyList<OpenPlanArea> Areas, IReadOnlyList<OpenPlanActivity> Activities);

/// <summary>An area of it.</summary>
internal sealed record OpenPlanArea(int Number, string Title);

/// <summary>An activity of it.</summary>
internal sealed record OpenPlanActivity(
    Guid Id, string Number, string Title, int Area, IReadOnlyList<string> Responsible, string? Timetable, DateOnly? DueOn, string Status, bool IsLate, DateOnly? ReportedOn);
