using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Files;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>A file or a link that all are to get, and who has got it already.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class AddMaterialModel(ProcurementDbContext db, FileStore files, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public MaterialInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = new MaterialInput { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var link = string.IsNullOrWhiteSpace(Input.Link) ? null : Input.Link.Trim();
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Link", texts["Dialogue.LinkWrong"]);
        }

        if (link is null == Input.File is null)
        {
            ModelState.AddModelError("Input.File", texts["Dialogue.FileOrLink"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Materials.Any(m => m.Id == id))
        {
            return Saved(id);
        }

        FileRow? file = null;
        if (Input.File is { } upload)
        {
            await using var content = upload.OpenReadStream();
            var stored = await files.AddAsync(Db, upload.FileName, content, nameof(Input.File), null, ct);
            if (!stored.Succeeded)
            {
                return this.Refuse(stored, texts);
            }

            file = stored.Value;
        }

        var now = clock.GetUtcNow();
        var material = new MeetingMaterial(id, file is null ? MaterialKind.Link : MaterialKind.File, Input.Title!, file?.Id, file?.Name, link, null, now, actor.Actor.Name);
        var result = await SaveAsync(Input.Version, () => Record.AddMaterial(material, Ids(Input.To), Input.On!.Value, clock.TodayInSweden(), now, actor.Actor.Name), ct);
        return result.Succeeded ? Saved(id) : await RefuseAsync(result, Input, _ => new MaterialInput(), v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(Guid id)
    {
        this.Announce(texts["Dialogue.MaterialSaved"]);
        return Redirect($"{Address}/material/{id}");
    }
}

/// <summary>One material: who has got it, who has not, and marking who got it otherwise than by mail.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class ShowMaterialModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Material { get; set; }

    [BindProperty]
    public HandoverInput Input { get; set; } = new();

    public MeetingMaterial? Kept => Record.Materials.FirstOrDefault(m => m.Id == Material);

    public IReadOnlyList<MeetingGuest> Without => Record.Without(Material);

    /// <summary>By mail it went from here: that is no mark to take away.</summary>
    public IReadOnlyList<Option> Marks => [.. Guests.Where(g => Record.Handovers.All(h => h.MaterialId != Material || h.GuestId != g.Id || !h.IsByMail)).Select(g => new Option(g.Id.ToString(), g.Name))];

    public IReadOnlyList<(MeetingGuest Guest, MeetingHandover Handover)> Given => [.. Record.Handovers.Where(h => h.MaterialId == Material).Select(h => (Record.Guests.First(g => g.Id == h.GuestId), h)).OrderBy(g => g.Item1.Name, StringComparer.CurrentCulture)];

    protected override bool Fits => Record.IsStanding && Kept is not null;

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Give(Material, Ids(Input.To), Input.On!.Value, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.GivenSaved"]);
        return Redirect($"{Address}/material/{Material}");
    }

    private HandoverInput Of(SupplierMeeting meeting) => new()
    {
        Version = meeting.Version,
        On = clock.TodayInSweden(),
        To = [.. meeting.Handovers.Where(h => h.MaterialId == Material && !h.IsByMail).Select(h => h.GuestId.ToString())],
    };
}

/// <summary>A material that was added by mistake and nobody has got.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class RemoveMaterialModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Material { get; set; }

    public MeetingMaterial? Kept => Record.Materials.FirstOrDefault(m => m.Id == Material);

    protected override bool Fits => Record.IsStanding && Kept is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.RemoveMaterial(Material, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Dialogue.MaterialRemoved"]);
        return Redirect($"{Address}#material");
    }
}

/// <summary>The file of a material, for those who may read of the meeting.</summary>
internal static class DownloadMaterial
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/upphandlingar/traffar/{id:guid}/filer/{file:guid}", async (Guid id, Guid file, ProcurementDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var meeting = new SupplierMeetingId(id);
            var held = await db.SupplierMeetings.AnyAsync(m => m.Id == meeting && m.Materials.Any(f => f.FileId == file), ct);
            return held && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, ct) is { } row ? FileAnswer.Download(context, row) : Results.NotFound();
        }).RequireAuthorization(ProcurementPolicies.Read);
}

/// <summary>What the form of a material holds.</summary>
internal sealed class MaterialInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Dialogue.MaterialTitle"), Required(ErrorMessage = "Dialogue.MaterialTitleMissing"), StringLength(MeetingMaterial.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Dialogue.File", Description = "Dialogue.FileHint")]
    public IFormFile? File { get; set; }

    [Display(Name = "Dialogue.MaterialLink"), StringLength(MeetingMaterial.LongestLink)]
    public string? Link { get; set; }

    [Display(Name = "Dialogue.GivenOn", Description = "Dialogue.GivenOnHint"), Required(ErrorMessage = "Dialogue.GivenOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Dialogue.GivenTo", Description = "Dialogue.GivenToHint")]
    public string[] To { get; set; } = [];
}

/// <summary>Who has got it.</summary>
internal sealed class HandoverInput
{
    public long Version { get; set; }

    [Display(Name = "Dialogue.GivenTo", Description = "Dialogue.GivenToHint")]
    public string[] To { get; set; } = [];

    [Display(Name = "Dialogue.GivenOn"), Required(ErrorMessage = "Dialogue.GivenOnMissing")]
    public DateOnly? On { get; set; }
}
