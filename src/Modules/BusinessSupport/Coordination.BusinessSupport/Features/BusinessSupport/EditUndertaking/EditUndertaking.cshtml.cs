using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.FindEnterprise;
using Coordination.Platform.Results;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;

/// <summary>Enter a unit in the ledger, from the register of enterprises or beside it, or change what is written of it. The same unit is never entered twice.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class EditUndertakingModel(
    BusinessSupportDbContext db, EnterpriseChoiceQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : UndertakingPage(db, authorization)
{
    [BindProperty]
    public UndertakingInput Input { get; set; } = new();

    /// <summary>Enterprises that fit what was written.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    /// <summary>Somebody else has given the number to another unit since it was looked for.</summary>
    protected override Error Taken => new("SUP-0518", "Undertakings.NumberTaken", "Number", ErrorKind.Invalid);

    public async Task OnGetAsync([FromQuery(Name = "foretag")] Guid? enterprise, CancellationToken ct) =>
        Input = Id is not null ? UndertakingInput.Of(Record) : new UndertakingInput { Enterprise = enterprise, Name = (await enterprises.OfAsync(enterprise, ct))?.Name };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Number) && OrganisationNumberText.Read(Input.Number) is null)
        {
            ModelState.AddModelError("Input.Number", texts["Undertakings.NumberWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Nace) && NaceCode.Read(Input.Nace) is null)
        {
            ModelState.AddModelError("Input.Nace", texts["Aid.NaceWrong"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var choice = Input.IsOutside ? null : await enterprises.AskAsync(Input.Enterprise, Input.Name, ct);
        if (choice is { Enterprise: null })
        {
            Choices = choice.Choices;
            ModelState.AddModelError("Input.Name", texts[choice.ErrorKey ?? "Undertakings.NameMissing"]);
            return this.PageAgain();
        }

        var (id, enterprise) = (new UndertakingId(this.IdOf(Input.NewId)), choice?.Enterprise);
        var number = OrganisationNumberText.Read(Input.Number) ?? enterprise?.OrganisationNumber;
        if (await KnownAsync(id, enterprise?.Id, number, ct) is { } known)
        {
            return Redirect(known.Address);
        }

        Db.Undertakings.Add(new Undertaking(id, enterprise?.Id, enterprise?.Name ?? Input.Name!, number, NaceCode.Read(Input.Nace), clock.GetUtcNow()));
        await Db.SaveOnceAsync(async stop => await KnownAsync(id, enterprise?.Id, number, stop) is not null, ct);
        this.Announce(texts["Undertakings.Saved"]);
        return Redirect((await KnownAsync(id, enterprise?.Id, number, ct))!.Address);
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var number = OrganisationNumberText.Read(Input.Number);
        if (number is not null && await Db.Undertakings.AnyAsync(u => u.Number == number && u.Id != Record.Id, ct))
        {
            ModelState.AddModelError("Input.Number", texts["Undertakings.NumberTaken"]);
            return this.PageAgain(422);
        }

        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Record.Describe(Record.EnterpriseId is null ? Input.Name! : Record.Name, number, NaceCode.Read(Input.Nace));
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, UndertakingInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Undertakings.Saved"]);
        return Redirect(Address);
    }

    private Task<Undertaking?> KnownAsync(UndertakingId id, Guid? enterprise, string? number, CancellationToken ct) =>
        Db.Undertakings.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id || (enterprise != null && u.EnterpriseId == enterprise) || (number != null && u.Number == number), ct);
}
