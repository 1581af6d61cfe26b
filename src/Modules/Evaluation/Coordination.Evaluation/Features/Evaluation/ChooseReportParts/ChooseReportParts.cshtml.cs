using System.Globalization;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ChooseReportParts;

/// <summary>Which parts a report has, and in what order.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class ChooseReportPartsModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DraftPage(db, authorization)
{
    /// <summary>The place of each part, from 1, in the order that parts are offered; 0 for one that is left out.</summary>
    [BindProperty]
    public List<int> Places { get; set; } = [];

    public IReadOnlyList<ReportPart> All { get; } = Enum.GetValues<ReportPart>();

    public IReadOnlyList<Option> PlaceOptions =>
        [new("0", texts["ResultReports.LeftOut"]), .. Enumerable.Range(1, All.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Option(n, texts["ResultReports.Place", n]))];

    public void OnGet()
    {
        Version = Record.Version;
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Places.Count != All.Count)
        {
            Fill();
            return this.PageAgain();
        }

        var chosen = All.Zip(Places).Where(p => p.Second > 0).OrderBy(p => p.Second).Select(p => p.First).ToList();
        var result = await SaveAsync(Version, () => Record.Choose(chosen, string.Join(", ", chosen.Select(p => texts[$"ReportPart.{p}"].Value)), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["ResultReports.Saved"]);
        return Redirect(Address);
    }

    private void Fill() => Places = [.. All.Select(p => Record.Parts.ToList().IndexOf(p) + 1)];
}
