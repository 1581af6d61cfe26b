using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Page = Coordination.Testing.Web.Page;

namespace Coordination.Governance.Tests.Features.Governance.StaffReports;

/// <summary>Staff reports as officers write them, through the pages.</summary>
internal static class Chancery
{
    public static async Task<Page> StartReportAsync(this Visitor officer, string query, string? kind = null, string template = "stockholm", string? committee = null, string? title = null, Func<Page, PageForm, PageForm>? more = null)
    {
        var start = await officer.OpenAsync($"/tjansteutlatanden/nytt{query}");
        var form = start.Form().Set("Input.Template", template);
        form = kind is null ? form : form.Set("Input.Kind", kind);
        form = committee is null ? form : form.Choose(start, "Input.AddresseeId", committee);
        form = title is null ? form : form.Set("Input.Title", title);
        return await (more is null ? form : more(start, form)).SubmitAsync("Börja skriva");
    }

    /// <summary>The address of the section's own page.</summary>
    public static async Task<string> SectionAsync(this CoordinationApp app, Page report, string heading) => await app.InScopeAsync(async services =>
    {
        var id = new StaffReportId(Guid.Parse(report.Url.AbsolutePath.Split('/')[2]));
        var section = await services.GetRequiredService<GovernanceDbContext>().ReportSections.AsNoTracking().SingleAsync(s => s.ReportId == id && s.Heading == heading);
        return $"/tjansteutlatanden/{id.Value}/avsnitt/{section.Id.Value}";
    });

    public static async Task<Page> WriteAsync(this Visitor officer, string section, string text, string? heading = null)
    {
        var form = (await officer.OpenAsync(section)).Form("form.form").Set("Input.Text", text);
        return await (heading is null ? form : form.Set("Input.Heading", heading)).SubmitAsync("Spara");
    }

    public static async Task<Page> StepAsync(this Visitor officer, string report, string step, Func<PageForm, PageForm>? more = null)
    {
        var form = (await officer.OpenAsync($"{report}/lage")).Form("form.form").Set("Input.Step", step);
        return await (more is null ? form : more(form)).SubmitAsync("Spara");
    }

    public static Task<List<ReportSection>> SectionsAsync(this CoordinationApp app, string report) => app.InScopeAsync(services =>
    {
        var id = new StaffReportId(Guid.Parse(report.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().ReportSections.AsNoTracking().Where(s => s.ReportId == id).OrderBy(s => s.Position).ToListAsync();
    });

    public static Task<StaffReport> ReportAsync(this CoordinationApp app, string report) => app.InScopeAsync(services =>
    {
        var id = new StaffReportId(Guid.Parse(report.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().StaffReports.AsNoTracking().SingleAsync(r => r.Id == id);
    });

    /// <summary>A registered report on a matter, signed and handed over.</summary>
    public static async Task<Page> RegisterReportAsync(this Visitor officer, string report)
    {
        await (await officer.OpenAsync($"{report}/huvud")).Form("form.form").Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör").SubmitAsync("Spara");
        (await officer.StepAsync(report, "Finish")).Accepted();
        (await officer.StepAsync(report, "HandOver", f => f.Set("Input.MeetingOn", "2027-03-10"))).Accepted();
        return (await officer.StepAsync(report, "Register", f => f.Set("Input.Number", "AMN 2027-0042").Set("Input.RetentionClass", "Bevaras").Set("Input.IsSure", "true"))).Accepted();
    }

    /// <summary>Opens a Word file and fails if it is not valid.</summary>
    public static WordprocessingDocument Valid(this byte[] file)
    {
        var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        return word;
    }

    public static IReadOnlyList<string> Headings(this WordprocessingDocument word, int level) =>
        [.. word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == $"Heading{level}").Select(p => p.InnerText)];

    /// <summary>Follows the link to this address, which has to be on the page.</summary>
    public static Task<Page> FindLinkAsync(this Page page, Visitor visitor, string address) => visitor.OpenAsync(page.Find($"a[href='{address}']").GetAttribute("href")!);

    public static Task<Visitor> CoordinatorAsync(this CoordinationApp app) => app.SignInAsAsync(Roles.Coordinator);
}
