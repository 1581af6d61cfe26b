using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditEnterprise;

/// <summary>Register an enterprise, or change what is written of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class EditEnterpriseModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>The enquiry that a new enterprise is registered from.</summary>
    [FromQuery(Name = "anmalan")]
    public Guid? FromEnquiry { get; set; }

    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string BackAddress => Id is null ? "/foretag" : $"/foretag/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            return FromEnquiry is null ? Page() : await FillAsync(ct);
        }

        if (await StoredAsync(ct) is not { } enterprise)
        {
            return NotFound();
        }

        Input = EnterpriseInput.Of(enterprise);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Enterprises.WebsiteMalformed"]);
        }

        if (Input.OpenSince is not null && string.IsNullOrWhiteSpace(Input.OpenBy))
        {
            ModelState.AddModelError("Input.OpenBy", texts["Enterprises.OpenByMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var number = string.IsNullOrWhiteSpace(Input.Number) ? null : OrganisationNumber.Parse(Input.Number);
        if (number is { Succeeded: false })
        {
            return this.Refuse(number, texts);
        }

        var identity = Input.ToIdentity(number?.Value);
        if (Enterprise.Check(identity) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        return Id is null ? await RegisterAsync(identity, ct) : await ChangeAsync(identity, ct);
    }

    /// <summary>Begins with what the enquiry says of its sender.</summary>
    private async Task<IActionResult> FillAsync(CancellationToken ct)
    {
        if (await EnquiryAsync(ct) is not { } enquiry)
        {
            return NotFound();
        }

        // The first digit of a number tells what was registered; a person sees and may change it.
        Input = new EnterpriseInput
        {
            Name = enquiry.Organisation,
            Number = enquiry.OrganisationNumber,
            Locality = enquiry.Place,
            LegalForm = enquiry.OrganisationNumber?.Trim().FirstOrDefault() switch
            {
                '5' => LegalForm.LimitedCompany,
                '7' => LegalForm.EconomicAssociation,
                '8' => LegalForm.NonProfitAssociation,
                _ => null,
            },
        };
        return Page();
    }

    /// <summary>One that is not tied yet, for those who may handle enquiries; never one of somebody with protected identity.</summary>
    private async Task<Enquiry?> EnquiryAsync(CancellationToken ct)
    {
        if (FromEnquiry is not { } asked || !await authorization.MayAsync(User, NetworkingPolicies.TriageEnquiries))
        {
            return null;
        }

        var id = new EnquiryId(asked);
        return await db.Enquiries.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id && e.EnterpriseId == null && !e.HasProtectedIdentity && e.ForgottenAt == null, ct);
    }

    private async Task<IActionResult> RegisterAsync(EnterpriseIdentity identity, CancellationToken ct)
    {
        var enterprise = new Enterprise(new EnterpriseId(this.IdOf(Input.NewId)), identity, Input.ToProfile(), clock.GetUtcNow(), actor.Actor.Name);
        if (await IsStoredAsync(enterprise.Id, ct))
        {
            return Saved(enterprise);
        }

        if (await TakenAsync(identity, enterprise.Id, ct) is { } taken)
        {
            return this.Refuse(taken, texts);
        }

        db.Enterprises.Add(enterprise);
        if (await EnquiryAsync(ct) is { } enquiry)
        {
            enquiry.BelongsTo(enterprise.Id, clock.GetUtcNow(), actor.Actor.Name);
        }

        await db.SaveOnceAsync(stop => IsStoredAsync(enterprise.Id, stop), ct);
        return Saved(enterprise);
    }

    private async Task<IActionResult> ChangeAsync(EnterpriseIdentity identity, CancellationToken ct)
    {
        if (await StoredAsync(ct) is not { } enterprise)
        {
            return NotFound();
        }

        if (enterprise.Version != Input.Version)
        {
            return await ConflictAsync(enterprise, ct);
        }

        if ((identity.Number != enterprise.Number || identity.Unit != enterprise.Unit) && await TakenAsync(identity, enterprise.Id, ct) is { } taken)
        {
            return this.Refuse(taken, texts);
        }

        var changes = FormChanges.Describe(EnterpriseInput.Of(enterprise), Input, texts, texts.WordOf, nameof(EnterpriseInput.Number));
        if (changes.Length == 0)
        {
            return Saved(enterprise);
        }

        enterprise.Describe(identity, Input.ToProfile(), changes, clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredAsync(ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved(enterprise);
    }

    /// <summary>One number, one enterprise; units of a larger body share its number and differ by their own names.</summary>
    private async Task<Error?> TakenAsync(EnterpriseIdentity identity, EnterpriseId own, CancellationToken ct)
    {
        if (identity.Number is not { } number)
        {
            return null;
        }

        var unit = string.IsNullOrWhiteSpace(identity.Unit) ? null : identity.Unit.Trim();
        var other = await db.Enterprises.Where(e => e.Id != own && e.Number == number && e.Unit == unit && e.State != EnterpriseState.Duplicate)
            .OrderBy(e => e.Id).Select(e => e.Name).FirstOrDefaultAsync(ct);
        return other is null ? null : new Error("NET-0107", "Enterprises.NumberTaken", "Number", ErrorKind.Rule, other);
    }

    private IActionResult Saved(Enterprise enterprise)
    {
        this.Announce(texts["Enterprises.Saved"]);
        return Redirect($"/foretag/{enterprise.Id.Value}");
    }

    private async Task<IActionResult> ConflictAsync(Enterprise stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(Enterprise), stored.Id.Value, EnterpriseInput.Of(stored), Input, texts, texts.WordOf, ct);
        if (Conflict.SaysTheSame)
        {
            return Saved(stored);
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private Task<bool> IsStoredAsync(EnterpriseId id, CancellationToken ct) => db.Enterprises.AnyAsync(e => e.Id == id, ct);

    private async Task<Enterprise?> StoredAsync(CancellationToken ct)
    {
        var id = new EnterpriseId(Id ?? default);
        return await db.Enterprises.SingleOrDefaultAsync(e => e.Id == id, ct);
    }
}
