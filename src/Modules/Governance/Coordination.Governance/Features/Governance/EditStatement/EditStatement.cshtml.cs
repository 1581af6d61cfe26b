using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.WriteDecision;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStatement;

/// <summary>A reservation, a special statement or a substitute's statement: who, and in which words (S004-16, S004-17).</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class EditStatementModel(
    GovernanceDbContext db, DecisionAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [FromRoute]
    public string Statement { get; set; } = string.Empty;

    [BindProperty]
    public StatementInput Input { get; set; } = new();

    public bool IsNew => Statement == "nytt";

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<StatementKind>().Select(k => new Option(k.ToString(), texts[$"StatementKind.{k}"]))];

    /// <summary>Statements that this one can join.</summary>
    public IReadOnlyList<Option> Others =>
        [.. Item.Statements.Where(s => s.WithdrawnBecause is null && s.Id.Value.ToString() != Statement).OrderBy(s => s.Position).Select(s => new Option(s.Id.Value.ToString(), $"{texts[$"StatementKind.{s.Kind}"].Value}: {s.MembersText}"))];

    public void OnGet() => Input = Read(Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = IsNew ? new StatementId(this.IdOf(Input.NewId)) : Known();
        if (IsNew && Item.Statements.Any(s => s.Id == id))
        {
            return Saved();
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var text = new StatementText(
            Input.Kind!.Value, [.. DecisionWords.Split(Input.Members).Select(MeetingMember.Parse).OfType<MeetingMember>()], Input.Text?.ReplaceLineEndings("\n"), Input.JoinsId is { } joined ? new StatementId(joined) : null);
        var result = await SaveAsync(Input.Version, IsNew ? Item.AddStatement(id, text, now, by) : Item.ChangeStatement(id, text, Input.Reason, now, by), ct);
        return result.Succeeded ? Saved() : await RefusedAsync(result, Input, Read, v => Input.Version = v, texts, Words, ct);
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Statements.Saved"]);
        return Redirect(Address);
    }

    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult?>(IsNew || Item.Statements.Any(s => s.Id == Known() && s.WithdrawnBecause is null) ? null : NotFound());

    private StatementId Known() => new(Guid.Parse(Statement));

    private StatementInput Read(AgendaItem item)
    {
        var statement = IsNew ? null : item.Statements.FirstOrDefault(s => s.Id == Known());
        return new StatementInput
        {
            Version = item.Version,
            Kind = statement?.Kind,
            Members = DecisionWords.Lines(statement?.Members ?? []),
            JoinsId = statement?.JoinsId?.Value,
            Text = statement?.Text,
            Reason = Input.Reason,
        };
    }

    private string? Words(object value) => value switch
    {
        StatementKind kind => texts[$"StatementKind.{kind}"],
        Guid id => Others.FirstOrDefault(o => o.Value == id.ToString())?.Text,
        _ => null,
    };
}

/// <summary>What the form holds.</summary>
internal sealed class StatementInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice adds one statement.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Statements.Kind"), Required(ErrorMessage = "Statements.KindMissing")]
    public StatementKind? Kind { get; set; }

    [Display(Name = "Statements.Members", Description = "Statements.MembersHint"), Required(ErrorMessage = "Decisions.MembersMissing"), StringLength(2000)]
    public string? Members { get; set; }

    [Display(Name = "Statements.Joins", Description = "Statements.JoinsHint")]
    public Guid? JoinsId { get; set; }

    [Display(Name = "Statements.Text"), StringLength(20000)]
    public string? Text { get; set; }

    [Display(Name = "Decisions.Reason"), StringLength(2000)]
    public string? Reason { get; set; }
}
