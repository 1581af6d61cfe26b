using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Organisations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowEnquiry;

/// <summary>One enquiry: what was written, by whom, what became of it; and taking it in hand.</summary>
[Authorize(Policy = NetworkingPolicies.ReadEnquiries)]
internal sealed class ShowEnquiryModel(
    NetworkingDbContext db, EnquiryLetters letters, OrganisationCalendar calendar, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TriagePage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public EnquiryNoteInput Input { get; set; } = new();

    public IReadOnlyList<EnquiryLetter> Letters { get; private set; } = [];

    /// <summary>The register's enterprise that it comes from, once that is known.</summary>
    public EnquiryEnterprise? Enterprise { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public string Me => actor.Actor.Name;

    public string TakeKey => !Enquiry.IsOpen ? "Enquiries.Reopen"
        : Enquiry.State == EnquiryState.New ? "Enquiries.Take"
        : Enquiry.TakenBy == Me ? "Enquiries.Release" : "Enquiries.TakeOver";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Version = Enquiry.Version;
        await ReadAsync(ct);
    }

    public Task<IActionResult> OnPostTakeAsync(CancellationToken ct) => ChangeAsync(() => Enquiry.Take(clock.GetUtcNow(), Me), "Enquiries.TakenNow", ct);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) => ChangeAsync(() => Enquiry.Release(clock.GetUtcNow(), Me), "Enquiries.ReleasedNow", ct);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        var dueOn = await DueOnAsync(ct);
        return await ChangeAsync(() => Enquiry.Reopen(dueOn, clock.GetUtcNow(), Me), "Enquiries.ReopenedNow", ct);
    }

    /// <summary>An enquiry after all: its sender gets the receipt that was held back.</summary>
    public async Task<IActionResult> OnPostClearAsync(CancellationToken ct)
    {
        var dueOn = await DueOnAsync(ct);
        return await ChangeAsync(
            () =>
            {
                var cleared = Enquiry.Clear(dueOn, clock.GetUtcNow(), Me);
                if (cleared.Succeeded)
                {
                    letters.QueueReceipt(Enquiry);
                }

                return cleared;
            },
            "Enquiries.ClearedNow",
            ct);
    }

    public Task<IActionResult> OnPostNoteAsync(CancellationToken ct) => ChangeAsync(() => Enquiry.Note(Input.Text, clock.GetUtcNow(), Me), "Enquiries.NoteSaved", ct);

    private async Task<IActionResult> ChangeAsync(Func<Result> change, string said, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await SaveAsync(Version, change, ct) : null;
        if (result is { Succeeded: true })
        {
            this.Announce(texts[said]);
            return Redirect(Address);
        }

        await ReadAsync(ct);
        return result is null ? this.PageAgain() : this.Refuse(result, texts);
    }

    private async Task<DateOnly> DueOnAsync(CancellationToken ct) =>
        calendar.Days.AddWorkingDays(Today, await Db.EnquiryRules.Select(r => (int?)r.ServiceDays).SingleOrDefaultAsync(ct) ?? EnquiryRules.StandardDays);

    private async Task ReadAsync(CancellationToken ct)
    {
        if (Enquiry.EnterpriseId is { } enterprise)
        {
            Enterprise = await Db.Enterprises.Where(e => e.Id == enterprise).Select(e => new EnquiryEnterprise(e.Id, e.Name)).SingleAsync(ct);
        }

        var topic = EnquiryLetters.Topic(Enquiry.Id);
        Letters = await Db.Mail.AsNoTracking().Where(m => m.Topic == topic).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Select(m => new EnquiryLetter(m.Subject, m.CreatedAt, m.SentAt, m.DeadAt, m.BouncedAt, m.LastError)).ToListAsync(ct);
    }
}

/// <summary>The enterprise that an enquiry comes from.</summary>
internal sealed record EnquiryEnterprise(EnterpriseId Id, string Name);

/// <summary>A letter about an enquiry, and what became of it.</summary>
internal sealed record EnquiryLetter(string Subject, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset? DeadAt, DateTimeOffset? BouncedAt, string? LastError)
{
    public bool Failed => DeadAt is not null || BouncedAt is not null;

    public string? Error => Failed ? LastError : null;

    public string StateKey => BouncedAt is not null ? "Letters.Bounced" : DeadAt is not null ? "Letters.Dead" : SentAt is not null ? "Letters.Sent" : "Letters.Waiting";
}

/// <summary>What the form holds.</summary>
internal sealed class EnquiryNoteInput
{
    [Display(Name = "Enquiries.Note", Description = "Enquiries.NoteHint"), StringLength(4000)]
    public string? Text { get; set; }
}
