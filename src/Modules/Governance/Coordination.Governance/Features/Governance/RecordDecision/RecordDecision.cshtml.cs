using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RecordDecision;

/// <summary>Record what the meeting decided: choose what the decision does, read what will happen, then let it.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class RecordDecisionModel(
    GovernanceDbContext db, DecisionAccess access, RecordDecisionHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : DecisionPage(db, access, authorization)
{
    [BindProperty]
    public RecordInput Input { get; set; } = new();

    public IReadOnlyList<Option> Outcomes => [.. Enum.GetValues<DecisionOutcome>().Select(o => new Option(o.ToString(), texts[$"DecisionOutcome.{o}"], texts[$"DecisionOutcomeHint.{o}"]))];

    /// <summary>What the decision can do.</summary>
    public IReadOnlyList<Option> Offered { get; private set; } = [];

    /// <summary>What will happen, in words; empty until it has been checked.</summary>
    public IReadOnlyList<string> Happens { get; private set; } = [];

    /// <summary>The decision as the minutes will have it.</summary>
    public IReadOnlyList<string> Points { get; private set; } = [];

    /// <summary>What was said when it was checked is not what would happen now.</summary>
    public bool HasChanged { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Version = Item.Version;
        await OfferAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await OfferAsync(ct);
            return this.PageAgain();
        }

        if (Meeting is null)
        {
            return await RefusedAsync(new Error("GOV-1203", "Decisions.NoMeeting", Kind: ErrorKind.Rule), ct);
        }

        var record = new DecisionRecord(Input.Outcome!.Value, Input.Paragraph, Input.Supplement?.ReplaceLineEndings("\n"), Input.AdjustedAtOnce);
        var decision = await handler.SettingAsync(Item, Committee, Meeting, record, User, ct);
        var check = Item.Version == Input.Version ? await handler.CheckAsync(decision, Input.Effects, ct) : Result<IReadOnlyList<PossibleEffect>>.Failure(Stale());
        if (!check.Succeeded)
        {
            return await RefusedAsync(check, ct);
        }

        var happens = await HappensAsync(decision, check.Value, ct);
        var said = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', happens))));
        if (step != "faststall" || Input.Said != said)
        {
            HasChanged = step == "faststall";
            (Happens, Points) = (happens, RecordDecisionHandler.Customary(decision));
            Input.Said = said;
            ModelState.Clear();
            return Page();
        }

        var result = await handler.HandleAsync(decision, Input.Effects, ct);
        if (!result.Succeeded)
        {
            return await RefusedAsync(result, ct);
        }

        this.Announce(texts["Decisions.Recorded"]);
        return Redirect(Address);
    }

    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(Item.IsRecorded ? Redirect(Address) : null);

    private async Task<IActionResult> RefusedAsync(Result result, CancellationToken ct)
    {
        var answer = await RefusedAsync(result, v => Input.Version = v, texts, ct);
        await OfferAsync(ct);
        return answer;
    }

    /// <summary>What a decision in the matter can do; the other outcomes do what they always do.</summary>
    private async Task OfferAsync(CancellationToken ct)
    {
        if (Meeting is null)
        {
            return;
        }

        var decision = await handler.SettingAsync(Item, Committee, Meeting, new DecisionRecord(DecisionOutcome.Decided, Input.Paragraph, null, false), User, ct);
        Offered = [.. (await handler.OfferAsync(decision, ct)).Select(e => new Option(e.Value, texts[$"DecisionEffect.{e.Kind}", e.Title]))];
    }

    private async Task<IReadOnlyList<string>> HappensAsync(DecisionSetting decision, IReadOnlyList<PossibleEffect> effects, CancellationToken ct)
    {
        var lines = new List<string>
        {
            decision.Paragraph is { } paragraph
                ? texts["Decisions.HappensRecorded", paragraph, DateText.Long(decision.Meeting.On), texts[$"DecisionOutcome.{decision.Record.Outcome}"].Value]
                : texts["Decisions.HappensStruck", DateText.Long(decision.Meeting.On)],
        };
        lines.AddRange(effects.Select(e => e is { Kind: DecisionEffectKind.Tabled, Title: "–" } ? texts["DecisionEffect.Waits"].Value : texts[$"DecisionEffect.{e.Kind}", e.Title].Value));
        if (decision.Record.Outcome != DecisionOutcome.Struck)
        {
            var ids = Item.FollowUps.Select(f => f.CommitteeId).ToList();
            var names = await Db.Committees.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            lines.AddRange(Item.FollowUps.Where(f => f.State == FollowUpState.Open).OrderBy(f => f.DueOn).Select(f => texts["Decisions.HappensFollowUp", names[f.CommitteeId], f.Text, DateText.Long(f.DueOn)].Value));
        }

        return effects.Count == 0 && decision.Record.Outcome == DecisionOutcome.Decided ? [.. lines, texts["Decisions.HappensNothingElse"]] : lines;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RecordInput
{
    public long Version { get; set; }

    [Display(Name = "Decisions.Outcome"), Required(ErrorMessage = "Decisions.OutcomeMissing")]
    public DecisionOutcome? Outcome { get; set; }

    [Display(Name = "Matters.Paragraph", Description = "Decisions.ParagraphHint"), StringLength(20)]
    public string? Paragraph { get; set; }

    [Display(Name = "Decisions.Effects", Description = "Decisions.EffectsHint")]
    public string[] Effects { get; set; } = [];

    [Display(Name = "Decisions.Supplement", Description = "Decisions.SupplementHint"), StringLength(4000)]
    public string? Supplement { get; set; }

    [Display(Name = "Decisions.AdjustedAtOnce", Description = "Decisions.AdjustedAtOnceHint")]
    public bool AdjustedAtOnce { get; set; }

    /// <summary>A fingerprint of what the confirming page said.</summary>
    public string? Said { get; set; }
}
