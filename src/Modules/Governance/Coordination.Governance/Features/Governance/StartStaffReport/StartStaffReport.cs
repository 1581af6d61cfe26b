using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.StartStaffReport;

/// <summary>A new report. The id is made with the form, so that a form sent twice starts one report.</summary>
/// <param name="Id">The report.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Template">Key of a template of the product, or the id of one of the municipality's own.</param>
/// <param name="Title">Null for the customary one.</param>
/// <param name="Origin">What it rests on.</param>
/// <param name="Addressee">The body in words when it is not one of the register's.</param>
internal sealed record StartStaffReport(StaffReportId Id, StaffReportKind Kind, string Template, string? Title, StaffReportOrigin Origin, string? Addressee);

/// <summary>Copies the template's headings and writes what the product knows, once; after this nothing is filled in without being asked for.</summary>
internal sealed class StartStaffReportHandler(GovernanceDbContext db, StaffReportFacts facts, IOrganisation organisation, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result<StaffReportId>> HandleAsync(StartStaffReport command, ClaimsPrincipal person, CancellationToken ct)
    {
        if (await db.StaffReports.AnyAsync(r => r.Id == command.Id, ct))
        {
            return command.Id;
        }

        if (await TemplateAsync(command.Template, ct) is not { } template)
        {
            return new Error("GOV-0832", "StaffReports.TemplateGone", "Template", ErrorKind.Invalid);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var known = await facts.ReadAsync(command.Kind, template.Use.Style, command.Origin, command.Addressee, person, ct);
        if (Missing(command, known) is { } missing)
        {
            return missing;
        }

        var title = string.IsNullOrWhiteSpace(command.Title) ? PrefilledHead.Title(known) : command.Title;
        if (title.Length == 0)
        {
            return new Error("GOV-0833", "StaffReports.TitleMissing", "Title", ErrorKind.Invalid);
        }

        var addressee = command.Origin.AddresseeId is null ? command.Addressee?.Trim() : known.Body;
        db.StaffReports.Add(new StaffReport(
            command.Id, command.Kind, title.Length > 500 ? title[..500] : title, command.Origin, template.Use, PrefilledHead.Of(known, addressee, organisation.Current.MunicipalityName, by), now, by));
        foreach (var (heading, position) in template.Sections.Select((s, i) => (s, i + 1)))
        {
            var section = new ReportSection(SectionId.New(), command.Id, position, heading);
            db.ReportSections.Add(section);
            db.SectionVersions.Add(section.Write(0, heading.Heading, PrefilledText.Of(heading.Sources, known), SectionOrigin.Prefilled, now, by).Value);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            if (!await db.StaffReports.AnyAsync(r => r.Id == command.Id, ct))
            {
                throw;
            }
        }

        return command.Id;
    }

    private async Task<(TemplateUse Use, IReadOnlyList<TemplateSection> Sections)?> TemplateAsync(string key, CancellationToken ct)
    {
        if (StandardTemplate.All.FirstOrDefault(t => t.Key == key) is { } standard)
        {
            return (standard.Use, standard.Sections);
        }

        var id = Guid.TryParse(key, out var value) ? new StaffReportTemplateId(value) : default;
        return await db.StaffReportTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is { } own ? (own.Use, own.Sections) : null;
    }

    /// <summary>What the kind cannot do without, and what has gone since the form was shown.</summary>
    private static Error? Missing(StartStaffReport command, PrefillFacts known) => command switch
    {
        { Kind: StaffReportKind.PlanAdoption } when known.Plan is null => new("GOV-0834", "StaffReports.PlanMissing", "Plan", ErrorKind.Invalid),
        { Kind: StaffReportKind.YearlyExtract, Origin.AddresseeId: null } => new("GOV-0835", "StaffReports.AddresseeMissing", "AddresseeId", ErrorKind.Invalid),
        { Kind: StaffReportKind.YearlyExtract, Origin.Year: null } => new("GOV-0836", "StaffReports.YearMissing", "Year", ErrorKind.Invalid),
        { Kind: StaffReportKind.FinalReport } when known.Assignments.Count == 0 => new("GOV-0837", "StaffReports.AssignmentMissing", "Assignments", ErrorKind.Invalid),
        _ => null,
    };
}
