using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Networking.Features.Networking.ShowRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNeed;

/// <summary>Write down a need to work together with somebody, or change what is written of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EditNeedModel(
    NetworkingDbContext db, CounterpartQuery counterparts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NeedPage(db, counterparts, authorization)
{
    [BindProperty]
    public NeedInput Input { get; set; } = new();

    /// <summary>Networks that may prepare it; preparation groups first (S004-11).</summary>
    public IReadOnlyList<Option> Networks { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public void OnGet() => Input = Id is null ? new() : NeedInput.Of(Record, Counterpart?.Name);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var counterpart = await CheckAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        return Id is null ? await AddAsync(counterpart, ct) : await ChangeAsync(counterpart, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Suggestions = await Counterparts.SuggestionsAsync(ct);
        var chosen = new NetworkId(Record?.NetworkId ?? default);
        var networks = await Db.Networks.AsNoTracking().Where(n => n.EndedOn == null || n.Id == chosen).Select(n => new { n.Id, n.Name, n.Kind }).ToListAsync(ct);
        Networks = [.. networks.OrderBy(n => n.Kind != NetworkKind.Preparation).ThenBy(n => n.Name, StringComparer.CurrentCulture).Select(n => new Option(n.Id.Value.ToString(), n.Name))];
    }

    private async Task<Counterpart?> CheckAsync(CancellationToken ct)
    {
        if (AmountText.IsMalformed(Input.ValuePerYear))
        {
            ModelState.AddModelError("Input.ValuePerYear", texts["Projects.AmountMalformed"]);
        }

        if (Input.Network is { } network && Networks.All(n => n.Value != network.ToString()))
        {
            ModelState.AddModelError("Input.Network", texts["Needs.NetworkUnknown"]);
        }

        if (string.IsNullOrWhiteSpace(Input.Counterpart))
        {
            return null;
        }

        if (Record is not null && Input.Counterpart == Counterpart?.Name)
        {
            return Counterpart;
        }

        var found = await Counterparts.FindAsync(Input.Counterpart, "Counterpart", ct);
        if (!found.Succeeded)
        {
            ModelState.AddModelError("Input.Counterpart", texts[found.Errors[0].TextKey, found.Errors[0].Arguments]);
            return null;
        }

        return found.Value;
    }

    private async Task<IActionResult> AddAsync(Counterpart? counterpart, CancellationToken ct)
    {
        var id = new CooperationNeedId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.CooperationNeeds.Add(new CooperationNeed(id, Input.ToText(counterpart), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(Counterpart? counterpart, CancellationToken ct)
    {
        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Record.Describe(Input.ToText(counterpart));
                return Result.Success;
            },
            ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, n => NeedInput.Of(n, Counterpart?.Name), v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(CooperationNeedId id)
    {
        this.Announce(texts["Needs.Saved"]);
        return Redirect($"/samverkan/behov/{id.Value}");
    }

    private Task<bool> IsStoredAsync(CooperationNeedId id, CancellationToken ct) => Db.CooperationNeeds.AnyAsync(n => n.Id == id, ct);
}
