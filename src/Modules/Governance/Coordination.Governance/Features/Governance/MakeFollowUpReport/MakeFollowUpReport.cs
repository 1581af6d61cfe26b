using System.Globalization;
using System.Text.Json;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Messaging;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>A report on a plan for a period, with its figures frozen. The id is made with the form, so that a form sent twice makes one report.</summary>
internal sealed record MakeFollowUpReport(ReportId Id, ReportScope Scope, ReportTemplate Template, ReportTexts Texts);

/// <summary>Freezes the figures and the words around them, and stores the report as a draft.</summary>
internal sealed class MakeFollowUpReportHandler(GovernanceDbContext db, ReportFiguresQuery figures, IStringLocalizer<Texts> texts, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result<ReportId>> HandleAsync(MakeFollowUpReport command, CancellationToken ct)
    {
        if (await db.Reports.AnyAsync(r => r.Id == command.Id, ct))
        {
            return command.Id;
        }

        if (command.Scope.To < command.Scope.From)
        {
            return new Error("GOV-0803", "Reports.PeriodReversed", "To", ErrorKind.Invalid);
        }

        if (await figures.ReadAsync(command.Scope, ct) is not { } counted)
        {
            return new Error("GOV-0804", "Reports.PlanGone", "Plan", ErrorKind.Invalid);
        }

        if (counted.Activities.Count == 0)
        {
            return new Error("GOV-0805", "Reports.NothingToReport");
        }

        var snapshot = new ReportSnapshot(counted, ReportWords.Freeze(texts));
        var report = new FollowUpReport(
            command.Id,
            command.Scope.Plan,
            command.Template,
            CultureInfo.CurrentUICulture.Name,
            JsonSerializer.Serialize(snapshot, MessageJson.Options),
            command.Texts,
            clock.GetUtcNow(),
            actor.Actor.Name);
        db.Reports.Add(report);
        await db.SaveOnceAsync(stop => db.Reports.AnyAsync(r => r.Id == command.Id, stop), ct);
        return report.Id;
    }
}

/// <summary>The product's own words in a report. They are frozen with the figures: a later version may say things differently.</summary>
internal static class ReportWords
{
    private const string Family = "ReportText";

    /// <summary>All texts of the family, by the rest of their key.</summary>
    public static IReadOnlyDictionary<string, string> Freeze(IStringLocalizer texts)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in texts.GetAllStrings(includeParentCultures: true).Select(t => t.Name.Split('.', 2)).Where(parts => parts is [Family, _]).Select(parts => parts[1]))
        {
            words[key] = texts[$"ReportText.{key}"];
        }

        return words;
    }
}
