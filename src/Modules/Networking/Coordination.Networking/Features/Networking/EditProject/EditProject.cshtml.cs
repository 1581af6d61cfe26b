using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowProject;
using Coordination.Networking.Features.Networking.ShowRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditProject;

/// <summary>Register a project, or change what is written of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EditProjectModel(
    NetworkingDbContext db, CounterpartQuery counterparts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ProjectPage(db, authorization)
{
    private string? _owner;

    [BindProperty]
    public ProjectInput Input { get; set; } = new();

    public IReadOnlyList<Option> Funders { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public IReadOnlyList<Option> Currencies => [.. Enum.GetValues<ProjectCurrency>().Select(c => new Option(c.ToString(), c.ToString()))];

    public async Task OnGetAsync([FromQuery(Name = "organisation")] Guid? organisation, CancellationToken ct) =>
        Input = Id is null
            ? new ProjectInput { Currency = ProjectCurrency.SEK, Owner = (await counterparts.OfAsync(null, organisation, ct))?.Name }
            : ProjectInput.Of(Record, _owner);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var owner = await CheckAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Project.Check(Input.ToTerms(owner!)) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        return Id is null ? await RegisterAsync(owner!, ct) : await ChangeAsync(owner!, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var chosen = Record?.FunderIds ?? [];
        var organisations = await Db.Organisations.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name, o.Kind, o.EndedOn }).ToListAsync(ct);
        Funders = [.. organisations.Where(o => (o.EndedOn is null && o.Kind is OrganisationKind.Funder or OrganisationKind.Authority) || chosen.Contains(o.Id.Value)).Select(o => new Option(o.Id.Value.ToString(), o.Name))];
        Suggestions = await counterparts.SuggestionsAsync(ct);
        _owner = Record is null ? null : (await counterparts.OfAsync(Record.OwnerEnterpriseId?.Value, Record.OwnerOrganisationId?.Value, ct))?.Name;
    }

    private async Task<Counterpart?> CheckAsync(CancellationToken ct)
    {
        if (AmountText.IsMalformed(Input.Amount))
        {
            ModelState.AddModelError("Input.Amount", texts["Projects.AmountMalformed"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Enterprises.WebsiteMalformed"]);
        }

        if (Input.Funders.Any(f => Funders.All(o => o.Value != f.ToString())))
        {
            ModelState.AddModelError("Input.Funders", texts["Projects.FunderUnknown"]);
        }

        if (string.IsNullOrWhiteSpace(Input.Owner))
        {
            return null;
        }

        // As it stood in the form: two of the same name are told apart by which it was.
        if (Record is not null && Input.Owner == _owner)
        {
            return await counterparts.OfAsync(Record.OwnerEnterpriseId?.Value, Record.OwnerOrganisationId?.Value, ct);
        }

        var found = await counterparts.FindAsync(Input.Owner, "Owner", ct);
        if (!found.Succeeded)
        {
            ModelState.AddModelError("Input.Owner", texts[found.Errors[0].TextKey, found.Errors[0].Arguments]);
            return null;
        }

        return found.Value;
    }

    private async Task<IActionResult> RegisterAsync(Counterpart owner, CancellationToken ct)
    {
        var id = new ProjectId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Projects.Add(new Project(id, Input.ToTerms(owner), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(Counterpart owner, CancellationToken ct)
    {
        var changes = FormChanges.Describe(ProjectInput.Of(Record, _owner), Input, texts, texts.WordOf, nameof(ProjectInput.Funders));
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Record.Describe(Input.ToTerms(owner), changes, clock.GetUtcNow(), actor.Actor.Name);
                return Result.Success;
            },
            ct);
        if (result.Succeeded)
        {
            return Saved(Record.Id);
        }

        return await RefuseAsync(result, Input, p => ProjectInput.Of(p, _owner), v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(ProjectId id)
    {
        this.Announce(texts["Projects.Saved"]);
        return Redirect($"/projekt/{id.Value}");
    }

    private Task<bool> IsStoredAsync(ProjectId id, CancellationToken ct) => Db.Projects.AnyAsync(p => p.Id == id, ct);
}
