using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Jobs;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ProtectMatter;

/// <summary>Protect a matter by secrecy: only its readers know of it.</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class ProtectMatterModel(
    GovernanceDbContext db, MatterAccess access, ReferralLedger ledger, QuotesOfMatter quotes, ReportsQuotingMatter reports, LettersOfMatter letters, MatterReaders readers, WatchMotions.WatchMotions motions, ActivityFilterQuery filter, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [BindProperty]
    public ProtectionInput Input { get; set; } = new();

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        CommitteeOptions = await filter.CommitteesAsync(ct);
        Input = new ProtectionInput
        {
            Version = Matter.Version,
            IsProtected = Matter.IsProtected,
            SecrecySection = Matter.SecrecySection,
            Readers = string.Join('\n', Matter.Readers.Select(r => r.Email).OfType<string>().DefaultIfEmpty(MatterAccess.Address(User)).Order(StringComparer.Ordinal)),
            Committees = Matter.IsProtected ? [.. Matter.Readers.Select(r => r.CommitteeCode).OfType<string>()] : await AskedAsync(ct),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        CommitteeOptions = await filter.CommitteesAsync(ct);
        var people = (Input.Readers ?? string.Empty).Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (people.FirstOrDefault(p => !EmailAddress.IsValid(p)) is { } wrong)
        {
            ModelState.AddModelError("Input.Readers", texts["Matters.ReaderInvalid", wrong]);
        }
        else if (Input.IsProtected && people.Length > 0 && !await readers.CanOneSignInAsync(people, ct))
        {
            ModelState.AddModelError("Input.Readers", texts["Matters.ReaderWithoutAccount"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var was = Matter.IsProtected;
        IReadOnlyList<Domain.StaffReportId> called = [];
        var changed = Change(people);
        await ledger.AlignAllAsync(Matter, ct);
        if (Matter.IsProtected && !was)
        {
            await quotes.RemoveAsync(Matter, User, ct);
            called = await reports.ConcealAsync(Matter, ct);
        }

        // What waits to be read elsewhere loses its words in the same commit.
        await using var transaction = await Db.Database.BeginTransactionAsync(ct);
        var result = await SaveAsync(Input.Version, changed, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        var beyond = Matter.IsProtected && !was ? await letters.CleanAsync(Matter, called, ct) : 0;
        await transaction.CommitAsync(ct);
        if (Matter.Kind == MatterKind.Motion && Matter.IsProtected != was)
        {
            // Everybody sees until when the council has to be told: at once without this one. What fails here the morning's sweep does.
            await motions.RunAsync(new JobContext(clock.GetUtcNow()), ct);
        }

        if (beyond > 0)
        {
            this.Announce(texts["Matters.ProtectedTooLate", beyond], Tone.Warning);
        }
        else
        {
            this.Announce(texts[Matter.IsProtected ? "Matters.ProtectedNow" : "Matters.UnprotectedNow"]);
        }

        return Redirect(Matter.IsProtected && !people.Contains(MatterAccess.Address(User), StringComparer.OrdinalIgnoreCase) ? "/arenden" : Address);
    }

    /// <summary>Committees that have been asked go on knowing what about, unless somebody takes them away.</summary>
    private async Task<string[]> AskedAsync(CancellationToken ct)
    {
        var asked = Db.Referrals.Where(r => r.MatterId == Matter.Id && r.State != ReferralState.Withdrawn).Select(r => r.CommitteeId);
        return await Db.Committees.Where(c => asked.Contains(c.Id)).Select(c => c.Code).ToArrayAsync(ct);
    }

    private Result Change(string[] people)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (!Input.IsProtected)
        {
            Matter.Unprotect(now, by);
            return Result.Success;
        }

        var isProtected = Matter.Protect(Input.SecrecySection, people.FirstOrDefault(), now, by);
        return isProtected.Succeeded ? Matter.SetReaders(people, Input.Committees, now, by) : isProtected;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ProtectionInput
{
    public long Version { get; set; }

    [Display(Name = "Matters.IsProtected")]
    public bool IsProtected { get; set; }

    [Display(Name = "Matters.SecrecySection", Description = "Matters.SecrecySectionHint"), StringLength(200)]
    public string? SecrecySection { get; set; }

    [Display(Name = "Matters.Readers", Description = "Matters.ReadersHint"), StringLength(10000)]
    public string? Readers { get; set; }

    [Display(Name = "Matters.ReaderCommittees")]
    public string[] Committees { get; set; } = [];
}
