using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditMatter;

/// <summary>Change what a matter says.</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class EditMatterModel(
    GovernanceDbContext db, MatterAccess access, EditMatterHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization), IMatterFormPage
{
    [BindProperty]
    public MatterForm Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<MatterKind>().Select(k => new Option(k.ToString(), texts[$"MatterKind.{k}"]))];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public string BackAddress => Address;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = MatterForm.Of(Matter);
        await LoadChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadChoicesAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var before = Matter.ReplyBy;
        var result = await SaveAsync(Input.Version, await handler.ChangeAsync(Matter, Input, User, ct), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Matters.Saved"]);
            return Redirect(await LeavesOthersBehindAsync(before, ct) ? $"{Address}/svarsdagar{(before is { } day ? $"?fran={DateText.Iso(day)}" : string.Empty)}" : Address);
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            await ShowConflictAsync(ct);
        }

        return this.Refuse(result, texts);
    }

    /// <summary>The day for the reply was moved, and committees that were asked still have another one: theirs are moved by choice.</summary>
    private async Task<bool> LeavesOthersBehindAsync(DateOnly? before, CancellationToken ct) =>
        Matter.ReplyBy is { } day && day != before
        && await Db.Referrals.AnyAsync(r => r.MatterId == Matter.Id && r.DueOn != day && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation), ct);

    private async Task LoadChoicesAsync(CancellationToken ct) => Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);

    /// <summary>Every field that differs, theirs beside mine.</summary>
    private async Task ShowConflictAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var stored = (await Access.Readable(User).AsNoTracking().SingleAsync(m => m.Id == Matter.Id, ct))!;
        var theirs = MatterForm.Of(stored);
        var last = stored.Entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).First();
        Conflict = new EditConflict(last.By, last.At,
        [
            .. Fields(theirs).Zip(Fields(Input)).Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => new ConflictField(texts[pair.First.Label], null, pair.First.Text, pair.Second.Text)),
        ]);
        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
    }

    private IEnumerable<(string Label, string? Text)> Fields(MatterForm form) =>
    [
        ("Matters.Kind", form.Kind is { } kind ? texts[$"MatterKind.{kind}"].Value : null), ("Matters.Subject", form.Subject), ("Matters.Numbers", Plain(form.Numbers)),
        ("Matters.Senders", Plain(form.Senders)), ("Matters.Addressee", Committees.FirstOrDefault(c => c.Value == form.AddresseeId?.ToString())?.Text ?? form.Addressee),
        ("Matters.ReceivedOn", Day(form.ReceivedOn)), ("Matters.DatedOn", Day(form.DatedOn)), ("Matters.RaisedOn", Day(form.RaisedOn)), ("Matters.ReplyBy", Day(form.ReplyBy)),
        ("Matters.AgendaNumber", form.AgendaNumber), ("Matters.Officers", Plain(form.Officers)), ("Matters.Unit", form.Unit), ("Matters.Consultations", Plain(form.Consultations)),
        ("Matters.Signatories", Plain(form.Signatories)), ("Matters.Summary", Plain(form.Summary)), ("Matters.DemandLines", Plain(form.Demands)), ("Matters.Stance", Plain(form.Stance)),
        ("Matters.ProposedDecision", Plain(form.ProposedDecision)), ("Matters.RetentionClass", form.RetentionClass),
    ];

    private static string? Plain(string? text) => text?.ReplaceLineEndings("\n").Trim();

    private static string? Day(DateOnly? day) => day is { } known ? DateText.Short(known) : null;
}
