using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Networking.Features.Networking.ShowOrganisation;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditOrganisation;

/// <summary>Register an organisation, or change what is written of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EditOrganisationModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OrganisationPage(db, authorization)
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => OrganisationInput.KindsOf(texts);

    public void OnGet() => Input = Id is null ? new() : OrganisationInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Enterprises.WebsiteMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var number = string.IsNullOrWhiteSpace(Input.Number) ? null : OrganisationNumber.Parse(Input.Number, mayBePublic: true);
        if (number is { Succeeded: false })
        {
            return this.Refuse(number, texts);
        }

        if (number?.Value.IsPersonal == true)
        {
            return this.Refuse(new Error("NET-0603", "Organisations.NumberOfAPerson", "Number", ErrorKind.Invalid), texts);
        }

        var id = new OrganisationId(Id ?? this.IdOf(Input.NewId));
        if (await TakenAsync(number?.Value, id, ct) is { } taken)
        {
            return this.Refuse(taken, texts);
        }

        return Id is null ? await RegisterAsync(id, Input.ToText(number?.Value), ct) : await ChangeAsync(Input.ToText(number?.Value), ct);
    }

    private async Task<IActionResult> RegisterAsync(OrganisationId id, OrganisationText text, CancellationToken ct)
    {
        if (!await IsStoredAsync(id, ct))
        {
            Db.Organisations.Add(new Organisation(id, text, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(OrganisationText text, CancellationToken ct)
    {
        var changes = FormChanges.Describe(OrganisationInput.Of(Record), Input, texts, texts.WordOf);
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Record.Describe(text, changes, clock.GetUtcNow(), actor.Actor.Name);
                return Result.Success;
            },
            ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, OrganisationInput.Of, v => Input.Version = v, texts, ct);
    }

    private async Task<Error?> TakenAsync(OrganisationNumber? number, OrganisationId own, CancellationToken ct)
    {
        var other = number is null ? null : await Db.Organisations.Where(o => o.Number == number && o.Id != own).OrderBy(o => o.Id).Select(o => o.Name).FirstOrDefaultAsync(ct);
        return other is null ? null : new Error("NET-0604", "Organisations.NumberTaken", "Number", ErrorKind.Rule, other);
    }

    private RedirectResult Saved(OrganisationId id)
    {
        this.Announce(texts["Organisations.Saved"]);
        return Redirect($"/organisationer/{id.Value}");
    }

    private Task<bool> IsStoredAsync(OrganisationId id, CancellationToken ct) => Db.Organisations.AnyAsync(o => o.Id == id, ct);
}
