using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>Judge what something seen means here, and say what became of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class JudgeObservationModel(NetworkingDbContext db, ICommitteeDirectory committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : ObservationPage(db, committees, clock)
{
    [BindProperty]
    public JudgementInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> States => [.. Enum.GetValues<ObservationState>().Select(s => new Option(s.ToString(), texts[$"ObservationState.{s}"], texts[$"ObservationStateHint.{s}"]))];

    public void OnGet() => Input = Read();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Observation!.Judge(Input.State!.Value, Input.Means, Input.Outcome, Clock.GetUtcNow(), actor.Actor.Name), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Observations.Judged"]);
            return Redirect(Address);
        }

        Db.ChangeTracker.Clear();
        if (result.Errors[0].Kind == ErrorKind.Conflict && await ReloadAsync(ct))
        {
            Conflict = await Db.ConflictAsync(
                nameof(Domain.Knowledge.Observation), Id!.Value, Read(), Input, texts, v => v is ObservationState state ? texts[$"ObservationState.{state}"].Value : null, ct);
            Input.Version = Observation!.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private JudgementInput Read() => new()
    {
        Version = Observation!.Version,
        State = Observation.State == ObservationState.New ? null : Observation.State,
        Means = Observation.Means,
        Outcome = Observation.Outcome,
    };
}

/// <summary>What the form holds.</summary>
internal sealed class JudgementInput
{
    public long Version { get; set; }

    [Display(Name = "Observations.State"), Required(ErrorMessage = "Observations.StateMissing")]
    public ObservationState? State { get; set; }

    [Display(Name = "Observations.Means"), StringLength(8000)]
    public string? Means { get; set; }

    [Display(Name = "Observations.Outcome", Description = "Observations.OutcomeHint"), StringLength(4000)]
    public string? Outcome { get; set; }
}
