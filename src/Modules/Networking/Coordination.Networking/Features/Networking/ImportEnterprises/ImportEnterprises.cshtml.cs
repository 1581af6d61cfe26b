using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ImportEnterprises;

/// <summary>
/// A list of enterprises, pasted or from CSV or XLSX: looked at line by line, then registered in one commit. What the register has under
/// the same number is never overwritten, only completed.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class ImportEnterprisesModel(NetworkingDbContext db, IListFileReader files, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const long LargestFile = 5_000_000;

    [BindProperty]
    public EnterpriseListInput Input { get; set; } = new();

    public IReadOnlyList<EnterpriseLine> Lines { get; private set; } = [];

    public int Good => Lines.Count(l => l.ProblemKey is null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!await ReadFileAsync(ct) || !ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var known = await db.Enterprises.AsNoTracking().Where(e => e.State != EnterpriseState.Duplicate).Select(e => new KnownEnterprise(e.Id, e.Name, e.Number)).ToListAsync(ct);
        Lines = EnterpriseLines.Read(Input.List ?? string.Empty, known);
        if (Lines.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["EnterpriseImport.Empty"]);
            return this.PageAgain();
        }

        return step == "spara" && Good > 0 ? await SaveAsync(ct) : Page();
    }

    /// <summary>A file becomes the list in the form, where it can be read and mended.</summary>
    private async Task<bool> ReadFileAsync(CancellationToken ct)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return true;
        }

        if (file.Length > LargestFile)
        {
            ModelState.AddModelError("Input.File", texts["EnterpriseImport.TooLarge"]);
            return false;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var read = files.Read(content.ToArray(), file.FileName);
        if (!read.Succeeded)
        {
            ModelState.AddModelError("Input.File", texts["EnterpriseImport.FileUnreadable"]);
            return false;
        }

        Input.List = read.Value;
        ModelState.Remove("Input.List");
        return true;
    }

    private async Task<IActionResult> SaveAsync(CancellationToken ct)
    {
        var (good, now, by) = (Lines.Where(l => l.ProblemKey is null).ToList(), clock.GetUtcNow(), actor.Actor.Name);
        var known = good.Select(l => l.Completes?.Id).OfType<EnterpriseId>().ToList();
        var stored = await db.Enterprises.Where(e => known.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        List<EnterpriseId?> completed = [.. known];
        var peopled = (await db.Contacts.AsNoTracking().Where(c => completed.Contains(c.EnterpriseId)).Select(c => c.EnterpriseId).ToListAsync(ct)).ToHashSet();
        foreach (var line in good)
        {
            var enterprise = line.Completes is { } same ? Complete(stored[same.Id], line.Form, now, by) : Add(line.Form, now, by);
            foreach (var (name, cpv) in line.Offers.Where(o => enterprise.Offerings.All(known => known.Cpv != o.Cpv)))
            {
                enterprise.Offer(Guid.CreateVersion7(), new OfferingText(cpv.StartsWith("80", StringComparison.Ordinal) || cpv.StartsWith("85", StringComparison.Ordinal) ? OfferingKind.WorkIntegration : OfferingKind.GoodsAndServices, name, cpv, null, null), now, by);
            }

            if (line.Contact is { } contact && !peopled.Contains(enterprise.Id))
            {
                db.Contacts.Add(new EnterpriseContact(EnterpriseContactId.New(), enterprise.Id, new ContactText
                {
                    Name = contact.Name,
                    Email = contact.Email,
                    Phone = contact.Phone,
                    Purposes = contact.Email is null ? [ContactPurpose.Dialogue] : [ContactPurpose.Dialogue, ContactPurpose.YearlyQuestion],
                    Ground = LegalGround.PublicTask,
                    Source = texts["EnterpriseImport.Source"],
                }, clock.TodayInSweden()));
            }
        }

        await db.SaveChangesAsync(ct);
        this.Announce(texts["EnterpriseImport.Saved", good.Count(l => l.Completes is null), good.Count(l => l.Completes is not null)]);
        return Redirect(good.Exists(l => l.Resembles is not null) ? "/foretag/dubbletter" : "/foretag");
    }

    private Enterprise Add(EnterpriseInput form, DateTimeOffset now, string by)
    {
        var enterprise = new Enterprise(EnterpriseId.New(), form.ToIdentity(NumberOf(form)), form.ToProfile(), now, by);
        db.Enterprises.Add(enterprise);
        return enterprise;
    }

    /// <summary>Fills in what the register does not know; what it knows stays.</summary>
    private Enterprise Complete(Enterprise enterprise, EnterpriseInput form, DateTimeOffset now, string by)
    {
        var (before, after) = (EnterpriseInput.Of(enterprise), EnterpriseInput.Of(enterprise));
        after.Locality ??= form.Locality;
        after.Website ??= form.Website;
        after.Purpose ??= form.Purpose;
        after.PlacesOffered ??= form.PlacesOffered;
        after.Kind = after.Kind == EnterpriseKind.Unjudged ? form.Kind : after.Kind;
        if (FormChanges.Describe(before, after, texts, texts.WordOf, nameof(EnterpriseInput.Number)) is { Length: > 0 } changes)
        {
            enterprise.Describe(after.ToIdentity(enterprise.Number), after.ToProfile(), changes, now, by);
        }

        return enterprise;
    }

    private static OrganisationNumber? NumberOf(EnterpriseInput form) => form.Number is null ? null : OrganisationNumber.Parse(form.Number).Value;
}

/// <summary>What the form holds.</summary>
internal sealed class EnterpriseListInput
{
    [Display(Name = "EnterpriseImport.List", Description = "EnterpriseImport.ListHint"), StringLength(500_000)]
    public string? List { get; set; }

    [Display(Name = "EnterpriseImport.File", Description = "EnterpriseImport.FileHint")]
    public IFormFile? File { get; set; }
}
