using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditEnterprise;

/// <summary>Register an enterprise, or change what is written of it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class EditEnterpriseModel(NetworkingDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string BackAddress => Id is null ? "/foretag" : $"/foretag/{Id}";

    public IReadOnlyList<Option> LegalForms => [.. Enum.GetValues<LegalForm>().Select(f => new Option(f.ToString(), texts[$"LegalForm.{f}"]))];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<EnterpriseKind>().Select(k => new Option(k.ToString(), texts[$"EnterpriseKind.{k}"], texts[$"EnterpriseKind.{k}Hint"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            return Page();
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

    private async Task<IActionResult> RegisterAsync(EnterpriseIdentity identity, CancellationToken ct)
    {
        var enterprise = new Enterprise(new EnterpriseId(this.IdOf(Input.NewId)), identity, clock.GetUtcNow());
        if (!await IsStoredAsync(enterprise.Id, ct))
        {
            db.Enterprises.Add(enterprise);
            await db.SaveOnceAsync(stop => IsStoredAsync(enterprise.Id, stop), ct);
        }

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

        enterprise.Describe(identity);
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

    private IActionResult Saved(Enterprise enterprise)
    {
        this.Announce(texts["Enterprises.Saved"]);
        return Redirect($"/foretag/{enterprise.Id.Value}");
    }

    private async Task<IActionResult> ConflictAsync(Enterprise stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(
            nameof(Enterprise), stored.Id.Value, EnterpriseInput.Of(stored), Input, texts, v => v switch { LegalForm form => texts[$"LegalForm.{form}"].Value, EnterpriseKind kind => texts[$"EnterpriseKind.{kind}"].Value, _ => null }, ct);
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
