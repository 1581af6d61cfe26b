using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReorganiseCommittee;

/// <summary>Rename, merge or dissolve a body from a day.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class ReorganiseCommitteeModel(GovernanceDbContext db, ReorganiseCommitteeHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    [BindProperty]
    public ReorganisationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string CommitteeName { get; private set; } = string.Empty;

    public IReadOnlyList<Option> Successors { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<ReorganisationKind>().Select(k => new Option(k.ToString(), texts[$"Reorganisation.{k}"], texts[$"Reorganisation.{k}Hint"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var version = Input.Version;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = version;
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var successor = Guid.TryParse(Input.Successor, out var id) ? new CommitteeId(id) : (CommitteeId?)null;
        var result = await handler.HandleAsync(new Governance.ReorganiseCommittee.ReorganiseCommittee(Code, Input.Version, Input.Kind, Input.From, Input.NewName, successor), ct);
        if (result.Errors.Any(e => e.Kind == ErrorKind.Conflict))
        {
            await ShowConflictAsync(ct);
        }

        if (!result.Succeeded && Conflict?.SaysTheSame != true)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Committees.Reorganised"]);
        return Redirect($"/namnder/{Code}");
    }

    /// <summary>What has been decided for the body by now, beside what this person decided.</summary>
    private async Task ShowConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var code = Committee.NormaliseCode(Code);
        if (await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is { } stored && stored.Version != Input.Version)
        {
            Conflict = await db.ConflictAsync(nameof(Committee), stored.Id.Value, ReorganisationInput.Of(stored), Input, texts, Words, ct);
            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }

        string? Words(object value) => value switch
        {
            ReorganisationKind kind => texts[$"Reorganisation.{kind}"].Value,
            string successor => Successors.FirstOrDefault(o => o.Value == successor)?.Text,
            _ => null,
        };
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var code = Committee.NormaliseCode(Code);
        var all = await db.Committees.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        if (all.Find(c => c.Code == code) is not { } committee)
        {
            return false;
        }

        CommitteeName = committee.Name;
        Input.Version = committee.Version;
        Successors = [.. all.Where(c => c.Id != committee.Id && c.DissolvedFrom is null).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReorganisationInput
{
    public long Version { get; set; }

    [Display(Name = "Committees.Reorganisation"), Required(ErrorMessage = "Committees.ReorganisationMissing")]
    public ReorganisationKind? Kind { get; set; }

    [Display(Name = "Committees.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Committees.NewName"), StringLength(200)]
    public string? NewName { get; set; }

    [Display(Name = "Committees.Successor")]
    public string? Successor { get; set; }

    /// <summary>The form as it would have been filled in for what stands in the register.</summary>
    public static ReorganisationInput Of(Committee committee)
    {
        var renamed = committee.FormerNames.MaxBy(n => n.Id);
        return new ReorganisationInput
        {
            Version = committee.Version,
            Kind = committee switch
            {
                { DissolvedFrom: null } when renamed is null => null,
                { DissolvedFrom: null } => ReorganisationKind.Rename,
                { SuccessorId: null } => ReorganisationKind.Dissolve,
                _ => ReorganisationKind.Merge,
            },
            From = committee.DissolvedFrom ?? renamed?.Until,
            NewName = committee.DissolvedFrom is null && renamed is not null ? committee.Name : null,
            Successor = committee.SuccessorId?.Value.ToString(),
        };
    }
}
