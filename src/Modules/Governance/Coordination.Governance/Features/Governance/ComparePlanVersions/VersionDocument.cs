using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ShowPlans;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>The later version whole, with what differs from the earlier one as tracked changes (S003-16).</summary>
internal static class VersionDocument
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/planer/{id:guid}/jamfor.docx", async (Guid id, int fran, string? till, PlanVersionsQuery versions, IOrganisation organisation, IStringLocalizer<Texts> texts, TimeProvider clock, CancellationToken ct) =>
        {
            if (await versions.FindAsync(id, fran, till, ct) is not { } found)
            {
                return Results.NotFound();
            }

            var name = organisation.Current.MunicipalityName is { Length: > 0 } known ? known : texts["Plans.Municipality"].Value;
            return Results.File(await DocxWriter.WriteAsync(Of(found, name, texts, clock.GetUtcNow()), ct), DocxWriter.ContentType, "handlingsplan-spårade-ändringar.docx");
        }).RequireAuthorization(GovernancePolicies.Read);

    public static DocumentModel Of(ComparedVersions versions, string organisation, IStringLocalizer texts, DateTimeOffset takenAt)
    {
        var (before, after) = (versions.Before, versions.After);
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = after.Title,
            DocumentType = texts["Plans.TrackedChanges"],
            Organisation = organisation,
            CaseNumber = versions.Plan.RegistrationNumber,
            Culture = System.Globalization.CultureInfo.CurrentUICulture,
            FrozenAt = takenAt,
        })
            .Fact(texts["Plans.Compare"], $"{versions.BeforeName} → {versions.AfterName}")
            .Fact(texts["Plans.Validity"], PlanText.Validity(after.ValidFrom, after.ValidTo))
            .Fact(texts["Revision.DecisionOn"], versions.Draft?.DecisionOn)
            .Fact(texts["Revision.Why"], versions.Draft?.Why);
        var old = before.Areas.SelectMany(a => a.Activities).ToDictionary(a => a.Id);
        foreach (var area in after.Areas)
        {
            document.Section($"{area.Number}. {area.Title}");
            foreach (var activity in area.Activities)
            {
                Write(document, old.GetValueOrDefault(activity.Id), activity, texts);
            }
        }

        WriteGone(document, before, after, texts);
        return document.Build();
    }

    private static void Write(DocumentBuilder document, ActivitySnapshot? before, ActivitySnapshot after, IStringLocalizer texts)
    {
        document.Add(new TrackedBlock(after.Number, WordDifference.Of(before?.Title, after.Title)));
        foreach (var (key, was, now) in new[]
        {
            ("Activities.Number", before?.Number ?? after.Number, after.Number),
            ("Activities.Description", before?.Description ?? (before is null ? null : after.Description), after.Description),
            ("PartyRole.Responsible", before?.Responsible, after.Responsible),
            ("PartyRole.Concerned", before?.Others, after.Others),
            ("Activities.Timetable", before?.Timetable, after.Timetable),
            ("Activities.Goals", before?.Goals ?? (before is null ? null : after.Goals), after.Goals),
        })
        {
            // A number that stays stands before the title already.
            if ((string.IsNullOrEmpty(was) && string.IsNullOrEmpty(now)) || (key == "Activities.Number" && was == now))
            {
                continue;
            }

            document.Add(new TrackedBlock(texts[key], WordDifference.Of(was, now)));
        }
    }

    /// <summary>What is no longer in the plan is named, with its reason where one was given.</summary>
    private static void WriteGone(DocumentBuilder document, PlanSnapshot before, PlanSnapshot after, IStringLocalizer texts)
    {
        var gone = PlanComparison.Compare(before, after).Where(c => c.Kind == ChangeKind.Removed && c.Closed is null).Select(c => (c.Number, c.Title, Outcome: string.Empty, Reason: string.Empty));
        var rows = after.Closed.Select(c => (c.Number, c.Title, Outcome: texts[$"Status.{c.Outcome}"].Value, c.Reason)).Concat(gone)
            .Select(r => (IReadOnlyList<CellValue>)[r.Number, r.Title, r.Outcome, r.Reason]).ToList();
        if (rows.Count > 0)
        {
            document.Section(texts["Revision.ClosedActivities"]).Table(
                texts["Revision.ClosedActivities"],
                texts["Revision.ClosedDescription"],
                [new(texts["Activities.Number"], Width: 6), new(texts["Activities.Activity"], ColumnKind.LongText, 40), new(texts["Revision.Outcome"], Width: 14), new(texts["Revision.Reason"], ColumnKind.LongText, 40)],
                rows);
        }
    }
}
