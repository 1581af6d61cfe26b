using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReport;

/// <summary>A page about one report on results.</summary>
internal abstract class ReportPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<ResultReport>(db, authorization)
{
    public override string Address => Id is null ? "/rapporter/resultat" : $"/rapporter/resultat/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageReports;

    protected override async Task<ResultReport?> FindAsync(Guid id, CancellationToken ct)
    {
        var report = new ResultReportId(id);
        return await Db.ResultReports.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == report, ct);
    }
}

/// <summary>A page that changes a draft; a report that is settled has none.</summary>
internal abstract class DraftPage(EvaluationDbContext db, IAuthorizationService authorization) : ReportPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record.IsDraft;
}

/// <summary>Periods and figures of reports in words.</summary>
internal static class ReportTexts
{
    /// <summary>Chosen days of one's own.</summary>
    public const string Custom = "egen";

    private const int YearsBack = 3;

    public static string ReportPeriod(this IStringLocalizer texts, string key, DateOnly from, DateOnly to)
    {
        if (key.Length == 0)
        {
            return $"{DateText.Short(from)} – {DateText.Short(to)}";
        }

        var parts = key.Split('-');
        return parts.Length == 1 ? key : texts[parts[1][0] == 'H' ? "ReportPeriod.Half" : "ReportPeriod.Tertial", parts[1][1..], parts[0]];
    }

    /// <summary>Years with their tertials and halves, newest first, and days of one's own.</summary>
    public static IReadOnlyList<Option> ReportPeriods(this IStringLocalizer texts, DateOnly today, string? kept)
    {
        var keys = Enumerable.Range(0, YearsBack + 1).Select(i => (today.Year - i).ToString(CultureInfo.InvariantCulture)).SelectMany(y => new[] { y, $"{y}-T3", $"{y}-T2", $"{y}-T1", $"{y}-H2", $"{y}-H1" }).ToList();
        if (kept is { Length: > 0 } && kept != Custom && !keys.Contains(kept))
        {
            keys.Add(kept);
        }

        return [.. keys.Select(k => new Option(k, texts.ReportPeriod(k, default, default))), new Option(Custom, texts["ReportPeriod.Custom"])];
    }

    /// <summary>The days of a period; null for what is none.</summary>
    public static (DateOnly From, DateOnly To)? DaysOf(string? key)
    {
        if (PeriodSpan.Read(key) is { Kind: MeasurePeriod.Year or MeasurePeriod.Tertial } span)
        {
            return (span.FirstDay, span.LastDay);
        }

        return key is { Length: 7 } && key[4..6] == "-H" && key[6] is '1' or '2' && PeriodSpan.Read(key[..4]) is { } year
            ? key[6] == '1' ? (year.FirstDay, new DateOnly(year.Year, 6, 30)) : (new DateOnly(year.Year, 7, 1), year.LastDay)
            : null;
    }

    /// <summary>A frozen value as it is read.</summary>
    public static string Shown(this FrozenCell? cell, CultureInfo? culture = null) => cell switch
    {
        { Number: { } number } => NumberText.Number(number, 2, culture),
        { Day: { } day } => DateText.Short(day, culture),
        _ => cell?.Text ?? "–",
    };
}
