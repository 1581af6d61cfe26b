using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditObservation;

/// <summary>Write down something seen, or change what was written.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class EditObservationModel(NetworkingDbContext db, ICommitteeDirectory committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : ObservationPage(db, committees, clock)
{
    [BindProperty]
    public ObservationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public void OnGet() => Input = Observation is { } known ? ObservationInput.Of(known) : new() { On = Clock.TodayInSweden(), Keeper = actor.Actor.Name };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, Committees, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        return Observation is null ? await AddAsync(ct) : await ChangeAsync(Observation, ct);
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new ObservationId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Observations.Add(new Observation(id, Input.ToText([]), actor.Actor.Name, Clock.GetUtcNow()));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Observations.Saved"]);
        return Redirect($"/omvarld/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(Observation observation, CancellationToken ct)
    {
        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                observation.Change(Input.ToText(observation.Activities), Clock.GetUtcNow());
                return Result.Success;
            },
            ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Observations.Saved"]);
            return Redirect(Address);
        }

        Db.ChangeTracker.Clear();
        if (!await ReloadAsync(ct))
        {
            return NotFound();
        }

        Conflict = await Db.ConflictAsync(nameof(Domain.Knowledge.Observation), Id!.Value, ObservationInput.Of(Observation!), Input, texts, null, ct);
        Input.Version = Observation!.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(result, texts);
    }

    private Task<bool> IsStoredAsync(ObservationId id, CancellationToken ct) => Db.Observations.AnyAsync(o => o.Id == id, ct);
}
