using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepAward;

/// <summary>When the award decision was sent, when the award was published and when a direct procurement was documented.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class KeepAwardModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    private AwardProcess? _award;

    [BindProperty]
    public AwardInput Input { get; set; } = new();

    public void OnGet() => Input = AwardInput.Of(_award);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if ((_award?.Version ?? 0) != Input.Version)
        {
            return Again();
        }

        if (_award is null)
        {
            Db.Awards.Add(_award = new AwardProcess(Record.Id));
        }

        var described = _award.Describe(Input.ToText(), clock.TodayInSweden(), clock.GetUtcNow());
        if (!described.Succeeded)
        {
            return this.Refuse(described, texts);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody has written of the same procurement at this moment.
            Db.ChangeTracker.Clear();
            await PrepareAsync(ct);
            return Again();
        }

        this.Announce(texts["Awards.Saved"]);
        return Redirect($"{Address}#tider");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var id = AwardProcessId.Of(Record.Id);
        _award = await Db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct);
    }

    /// <summary>The form as it was sent, with what is stored now beside it, upon which it can be sent again.</summary>
    private IActionResult Again()
    {
        Meanwhile = AwardInput.Of(_award);
        Input.Version = Meanwhile.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(Stale, texts);
    }

    /// <summary>What somebody else has written meanwhile.</summary>
    public AwardInput? Meanwhile { get; private set; }
}

/// <summary>What the form holds.</summary>
internal sealed class AwardInput
{
    public long Version { get; set; }

    [Display(Name = "Awards.DecisionSentOn", Description = "Awards.DecisionSentOnHint")]
    public DateOnly? DecisionSentOn { get; set; }

    [Display(Name = "Awards.IsElectronic")]
    public bool IsElectronic { get; set; } = true;

    [Display(Name = "Awards.IsVoluntary")]
    public bool IsVoluntary { get; set; }

    [Display(Name = "Awards.NoticeSentOn", Description = "Awards.NoticeSentOnHint")]
    public DateOnly? NoticeSentOn { get; set; }

    [Display(Name = "Awards.IsBatched")]
    public bool IsBatched { get; set; }

    [Display(Name = "Awards.DocumentedOn", Description = "Awards.DocumentedOnHint")]
    public DateOnly? DocumentedOn { get; set; }

    public AwardText ToText() => new(DecisionSentOn, IsElectronic, IsVoluntary, NoticeSentOn, IsBatched, DocumentedOn);

    public static AwardInput Of(AwardProcess? award) => award is null ? new AwardInput() : new AwardInput
    {
        Version = award.Version,
        DecisionSentOn = award.DecisionSentOn,
        IsElectronic = award.IsElectronic,
        IsVoluntary = award.IsVoluntary,
        NoticeSentOn = award.NoticeSentOn,
        IsBatched = award.IsBatched,
        DocumentedOn = award.DocumentedOn,
    };
}
