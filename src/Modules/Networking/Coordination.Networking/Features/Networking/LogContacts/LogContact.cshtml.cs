using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.FindNetwork;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>Write down that somebody has been in touch.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class LogContactModel(
    NetworkingDbContext db, ContactSubjectQuery subjects, EnterpriseChoiceQuery enterprises, NetworkChoiceQuery networks, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public IReadOnlyList<Option> Ways => WaysOf(texts);

    public static IReadOnlyList<Option> WaysOf(IStringLocalizer texts) => [.. Enum.GetValues<ContactWay>().Select(w => new Option(w.ToString(), texts[$"ContactWay.{w}"]))];

    public IReadOnlyList<Option> Projects { get; private set; } = [];

    public IReadOnlyList<Option> Organisations { get; private set; } = [];

    /// <summary>Enterprises that the words fit.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public IReadOnlyList<Option> Networks { get; private set; } = [];

    /// <summary>What the contact is of, where it is said.</summary>
    public string BackAddress => Input switch
    {
        { Project: { } project } => $"/projekt/{project}",
        { Organisation: { } organisation } => $"/organisationer/{organisation}",
        { Network: { } network } => $"/natverk/{network}",
        { Enterprise: { } enterprise } => $"/foretag/{enterprise}",
        _ => "/kontakter",
    };

    /// <summary>From the card of a project, an organisation, an enterprise or a network the form begins with it.</summary>
    public async Task OnGetAsync(
        [FromQuery(Name = "projekt")] Guid? project, [FromQuery(Name = "organisation")] Guid? organisation, [FromQuery(Name = "foretag")] Guid? enterprise, [FromQuery(Name = "natverk")] Guid? network,
        CancellationToken ct)
    {
        await ReadAsync(ct);
        Input.On = clock.TodayInSweden();
        Input.Project = Projects.Any(p => p.Value == project.ToString()) ? project : null;
        Input.Organisation = Organisations.Any(o => o.Value == organisation.ToString()) ? organisation : null;
        Input.With = Organisations.FirstOrDefault(o => o.Value == Input.Organisation.ToString())?.Text;
        Input.Network = Networks.Any(n => n.Value == network.ToString()) ? network : null;
        if (enterprise is { } id)
        {
            Choices = await enterprises.NamedAsync(new EnterpriseId(id), ct);
            (Input.Enterprise, Input.With) = (id, Choices.FirstOrDefault()?.Text);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        if (Input.Project is { } chosen && Projects.All(p => p.Value != chosen.ToString()))
        {
            ModelState.AddModelError("Input.Project", texts["ContactLog.ProjectUnknown"]);
        }

        if (Input.Organisation is { } with && Organisations.All(o => o.Value != with.ToString()))
        {
            ModelState.AddModelError("Input.Organisation", texts["ContactLog.OrganisationUnknown"]);
        }

        if (Input.Network is { } about && Networks.All(n => n.Value != about.ToString()))
        {
            ModelState.AddModelError("Input.Network", texts["Networks.Unknown"]);
        }

        var choice = await enterprises.AskAsync(Input.Enterprise, Input.EnterpriseWords, ct);
        Choices = choice.Choices.Count > 0 ? choice.Choices : await enterprises.NamedAsync(choice.Id, ct);
        if (choice.ErrorKey is { } wrong)
        {
            ModelState.AddModelError(Choices.Count > 0 ? "Input.Enterprise" : "Input.EnterpriseWords", texts[wrong]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["ContactLog.OnLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new ContactEntryId(this.IdOf(Input.NewId));
        if (!await IsLoggedAsync(id, ct))
        {
            var entry = new ContactEntry(id, Input.On!.Value, Input.Way!.Value, Input.With!, Input.Summary!, actor.Actor.Name, clock.GetUtcNow());
            entry.BelongsTo(Input.Organisation is { } organisation ? new OrganisationId(organisation) : null, Input.Project is { } project ? new ProjectId(project) : null);
            entry.Concerns(choice.Id, Input.Network is { } network ? new NetworkId(network) : null);
            db.ContactLog.Add(entry);
            await db.SaveOnceAsync(stop => IsLoggedAsync(id, stop), ct);
        }

        this.Announce(texts["ContactLog.Saved"]);
        return Redirect(BackAddress);
    }

    private async Task ReadAsync(CancellationToken ct) =>
        (Projects, Organisations, Networks) = (await subjects.ProjectsAsync(ct), await subjects.OrganisationsAsync(ct), await networks.OptionsAsync(null, ct));

    private Task<bool> IsLoggedAsync(ContactEntryId id, CancellationToken ct) => db.ContactLog.AnyAsync(c => c.Id == id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class ContactInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one line.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "ContactLog.On"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "ContactLog.Way"), Required(ErrorMessage = "ContactLog.WayMissing")]
    public ContactWay? Way { get; set; }

    [Display(Name = "ContactLog.With", Description = "ContactLog.WithHint"), Required(ErrorMessage = "ContactLog.WithMissing"), StringLength(300)]
    public string? With { get; set; }

    [Display(Name = "ContactLog.Organisation")]
    public Guid? Organisation { get; set; }

    [Display(Name = "ContactLog.Project")]
    public Guid? Project { get; set; }

    [Display(Name = "EnterpriseChoice.Which")]
    public Guid? Enterprise { get; set; }

    [Display(Name = "EnterpriseChoice.Words", Description = "EnterpriseChoice.WordsHint"), StringLength(200)]
    public string? EnterpriseWords { get; set; }

    [Display(Name = "Networks.Network")]
    public Guid? Network { get; set; }

    [Display(Name = "ContactLog.Summary", Description = "ContactLog.SummaryHint"), Required(ErrorMessage = "ContactLog.SummaryMissing"), StringLength(4000)]
    public string? Summary { get; set; }
}
