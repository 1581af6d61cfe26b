using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.CompareIndicators;

/// <summary>Years, committees, areas and other parts of indicators beside each other, as chart and table (S003-13, S003-R5.5, S002-14, S002-15).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class CompareIndicatorsModel(EvaluationDbContext db, CompareQuery compare, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public const string Place = "/matt/utforska";

    private const int MostSuggestions = 6;

    public CompareOutcome Outcome { get; private set; } = null!;

    /// <summary>Every indicator, with its unit: those of one unit can be compared.</summary>
    public IReadOnlyList<Option> Indicators { get; private set; } = [];

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Ways => texts.Choices<CompareBy>();

    public CompareAsk Ask => Outcome.Ask;

    public LineChart? Line => CompareChart.Line(Outcome, texts);

    public BarChart? Bars => CompareChart.Bars(Outcome, texts);

    /// <summary>The years that are shown until somebody asks otherwise.</summary>
    public int ThisYear => clock.TodayInSweden().Year;

    public IReadOnlyList<Option> Suggestions => [.. Indicators.Take(MostSuggestions)];

    /// <summary>What the table shows of an indicator: its parts, and the whole at last.</summary>
    public IReadOnlyList<NamedPart> Groups(NamedComparison compared) => Ask.By == CompareBy.Years
        ? [new(compared.Indicator.Name, compared.Compared.Whole)]
        : [.. compared.Parts, new(texts["Explore.Whole"], compared.Compared.Whole)];

    public string Notes(NamedComparison compared, ComparedPart part, ComparedYear year) => texts.NotesOf(compared, part, year);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var indicators = await db.Indicators.AsNoTracking().OrderBy(i => i.EndedAt != null).ThenBy(i => i.Name).ThenBy(i => i.Id).Select(i => new { i.Id, i.Name, i.Unit, i.EndedAt }).ToListAsync(ct);
        Indicators = [.. indicators.Select(i => new Option(i.Id.Value.ToString(), texts[i.EndedAt is null ? "Explore.IndicatorChoice" : "Explore.IndicatorEnded", i.Name, texts[$"IndicatorUnit.{i.Unit}"].Value]))];
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageIndicators);
        Outcome = await compare.ReadAsync(Request.Query, ct);
        foreach (var error in Outcome.Errors)
        {
            ModelState.AddModelError(error.Field, texts[error.TextKey, error.Arguments]);
        }

        return ModelState.IsValid ? Page() : this.PageAgain();
    }
}

/// <summary>What stands beside a figure of a comparison, on the page and in its file.</summary>
internal static class CompareTexts
{
    public static string NotesOf(this IStringLocalizer texts, NamedComparison compared, ComparedPart part, ComparedYear year) => string.Join(' ', new[]
    {
        year.IsHidden ? texts["Explore.HiddenNote"].Value : null,
        year.IsPreliminary ? texts["Measurements.PreliminaryShort"].Value : null,
        year.IsSelfReported ? texts["Measurements.SelfReportedShort"].Value : null,
        part.Key == PartProtection.Rest && year.Value is not null ? texts["Explore.RestNote"].Value : null,
        compared.Compared.Whole.Years.FirstOrDefault(y => y.Year == year.Year)?.Break is { } broken ? CompareChart.BreakText(texts, broken) : null,
    }.OfType<string>());

    /// <summary>How the parts make up the whole, or that they do not.</summary>
    public static string SumText(this IStringLocalizer texts, NamedComparison compared) => compared.Compared switch
    {
        { AddsUp: false } => texts["Explore.DoNotAddUp", compared.Indicator.Name],
        { Over.Count: > 0 } over => texts["Explore.MoreThanWhole", compared.Indicator.Name, string.Join(", ", over.Over)],
        _ => texts["Explore.AddUp", compared.Indicator.Name],
    };
}
