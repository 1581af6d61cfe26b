using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Operations;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditMatchWeights;

/// <summary>What counts how much in a match. Changed weights match everything anew.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EditMatchWeightsModel(ProcurementDbContext db, OperationQueue operations, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public WeightsInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Input = WeightsInput.Of(await FindAsync(ct) ?? new MatchSettings());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var small = ProcurementTexts.ReadAmount(Input.SmallKronor);
        if (small is not > 0 && !string.IsNullOrWhiteSpace(Input.SmallKronor))
        {
            ModelState.AddModelError("Input.SmallKronor", texts["Procurements.ValueWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var settings = await FindAsync(ct);
        if ((settings?.Version ?? 0) != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        if (settings is null)
        {
            db.MatchSettings.Add(settings = new MatchSettings());
        }

        if (settings.Change(Input.ToWeights(small!.Value)) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        var operation = operations.Add(db, RunMatchAllHandler.KindName, texts["Matches.MatchAll"], new MatchAllOrder());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return await ConflictAsync(ct);
        }

        this.Announce(texts["MatchWeights.Saved"]);
        return Redirect($"/arbeten/{operation}");
    }

    private Task<MatchSettings?> FindAsync(CancellationToken ct) => db.MatchSettings.SingleOrDefaultAsync(ct);

    /// <summary>Somebody else has saved since the page was shown.</summary>
    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = await FindAsync(ct) ?? new MatchSettings();
        Conflict = await db.ConflictAsync(nameof(Domain.Matches.MatchSettings), now.Id.Value, WeightsInput.Of(now), Input, texts, v => texts.WordOf(v), ct);
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("PRC-0205", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class WeightsInput
{
    public long Version { get; set; }

    [Display(Name = "MatchPart.Code", Description = "MatchWeights.CodeHint"), Required, Range(0, MatchWeights.Whole)]
    public int? Code { get; set; }

    [Display(Name = "MatchPart.Words", Description = "MatchWeights.WordsHint"), Required, Range(0, MatchWeights.Whole)]
    public int? Words { get; set; }

    [Display(Name = "MatchPart.Place"), Required, Range(0, MatchWeights.Whole)]
    public int? Place { get; set; }

    [Display(Name = "MatchPart.Size"), Required, Range(0, MatchWeights.Whole)]
    public int? Size { get; set; }

    [Display(Name = "MatchPart.Reservation"), Required, Range(0, MatchWeights.Whole)]
    public int? Reservation { get; set; }

    [Display(Name = "MatchWeights.StrongFrom"), Required, Range(1, MatchWeights.Whole)]
    public int? StrongFrom { get; set; }

    [Display(Name = "MatchWeights.LikelyFrom"), Required, Range(1, MatchWeights.Whole)]
    public int? LikelyFrom { get; set; }

    [Display(Name = "MatchWeights.WeakFrom"), Required, Range(1, MatchWeights.Whole)]
    public int? WeakFrom { get; set; }

    [Display(Name = "MatchWeights.SmallKronor", Description = "MatchWeights.SmallKronorHint"), Required, StringLength(40)]
    public string? SmallKronor { get; set; }

    public static WeightsInput Of(MatchSettings s) => new()
    {
        Version = s.Version,
        Code = s.Code,
        Words = s.CommonWords,
        Place = s.Place,
        Size = s.Size,
        Reservation = s.Reservation,
        StrongFrom = s.StrongFrom,
        LikelyFrom = s.LikelyFrom,
        WeakFrom = s.WeakFrom,
        SmallKronor = ProcurementTexts.Written(s.SmallKronor),
    };

    public MatchWeights ToWeights(decimal small) =>
        new(Code!.Value, Words!.Value, Place!.Value, Size!.Value, Reservation!.Value, StrongFrom!.Value, LikelyFrom!.Value, WeakFrom!.Value, small);
}
