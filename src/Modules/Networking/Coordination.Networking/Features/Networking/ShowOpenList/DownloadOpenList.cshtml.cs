using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Coordination.Networking.Features.Networking.ShowOpenList;

/// <summary>
/// The open list as open data, with the filter that its address carries. Whoever has read it asks with its ETag and is told when nothing
/// has changed; nothing keeps it without asking, so a consent that is taken back holds at once.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class DownloadOpenListModel(OpenListQuery enterprises, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await enterprises.AllAsync(ListQuery.Read(Request, OpenListQuery.DefaultSort, OpenListQuery.SortKeys), ct);
        var content = format == "csv" ? await CsvAsync(rows, ct) : JsonSerializer.SerializeToUtf8Bytes(Document(rows), Json);
        Response.Headers.CacheControl = "no-cache";
        return new FileContentResult(content, format == "csv" ? CsvExport.ContentType : "application/json; charset=utf-8")
        {
            FileDownloadName = $"sociala-foretag.{format}",
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\""),
        };
    }

    private OpenListDocument Document(IReadOnlyList<OpenEnterprise> rows) => new(
        texts["OpenList.Title"], site.Of("/sociala-foretag/lista"), "CC0-1.0",
        [.. rows.Select(r => new OpenListEntry(
            r.Id, r.Name, r.Unit, r.Number, ApiNames.Of(r.LegalForm), ApiNames.Of(r.Kind), r.Locality, r.Website, r.Purpose,
            [.. r.Offerings.Select(o => new OpenListOffer(o.Name, o.Cpv, o.Label, o.Area))], r.Contacts))]);

    private async Task<byte[]> CsvAsync(IReadOnlyList<OpenEnterprise> rows, CancellationToken ct)
    {
        var export = new TableExport
        {
            Title = texts["OpenList.Title"],
            Columns =
            [
                new(texts["OpenList.Enterprise"]), new(texts["Enterprises.Unit"]), new(texts["Enterprises.Number"]), new(texts["Enterprises.LegalForm"]), new(texts["Enterprises.Kind"]), new(texts["OpenList.Place"]),
                new(texts["OpenList.Offers"]), new("CPV"), new(texts["Enterprises.Website"]), new(texts["OpenList.Contact"]),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Name, r.Unit, r.Number, texts[$"LegalForm.{r.LegalForm}"].Value, texts[$"EnterpriseKind.{r.Kind}"].Value, r.Locality,
                string.Join(", ", r.Offerings.Select(o => o.Name)), string.Join(", ", r.Offerings.Select(o => o.Cpv).Distinct()), r.Website,
                string.Join("; ", r.Contacts.Select(c => string.Join(", ", new[] { c.Name, c.Title, c.Email, c.Phone }.OfType<string>()))),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        using var buffer = new MemoryStream();
        await CsvExport.WriteAsync(buffer, export, ct);
        return buffer.ToArray();
    }
}

/// <summary>The open list as JSON.</summary>
internal sealed record OpenListDocument(string Title, string Source, string Licence, IReadOnlyList<OpenListEntry> Enterprises);

/// <summary>An enterprise of the open list.</summary>
internal sealed record OpenListEntry(
    Guid Id, string Name, string? Unit, string? OrganisationNumber, string LegalForm, string Kind, string? Locality, string? Website, string? Purpose,
    IReadOnlyList<OpenListOffer> Offerings, IReadOnlyList<OpenContact> Contacts);

/// <summary>What it sells.</summary>
internal sealed record OpenListOffer(string Name, string Cpv, string Label, string? Area);
