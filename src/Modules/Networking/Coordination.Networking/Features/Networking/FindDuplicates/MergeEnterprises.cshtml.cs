using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.FindDuplicates;

/// <summary>A field of two enterprises side by side.</summary>
internal sealed record MergeField(string Name, string Label, string? First, string? Second, bool TakesSecond)
{
    public bool Differs => First != Second;
}

/// <summary>Makes one of two, field by field, or says that they are two. The one that goes stays as a pointer to the other.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class MergeEnterprisesModel(NetworkingDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const string ChoicePrefix = "val.";

    private Enterprise _first = null!;
    private Enterprise _second = null!;

    [FromRoute]
    public Guid First { get; set; }

    [FromRoute]
    public Guid Second { get; set; }

    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public string FirstName => _first.Name;

    public string SecondName => _second.Name;

    public IReadOnlyList<MergeField> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = new MergeInput { FirstVersion = _first.Version, SecondVersion = _second.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (_first.Version != Input.FirstVersion || _second.Version != Input.SecondVersion)
        {
            ModelState.Clear();
            Input = new MergeInput { FirstVersion = _first.Version, SecondVersion = _second.Version };
            return this.Refuse(new Error("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
        }

        return step == "skilj" ? await PartAsync(ct) : await MergeAsync(ct);
    }

    private async Task<IActionResult> PartAsync(CancellationToken ct)
    {
        var parted = new NotTheSame(_first.Id, _second.Id, clock.GetUtcNow(), actor.Actor.Name);
        db.NotTheSame.Add(parted);
        await db.SaveOnceAsync(stop => db.NotTheSame.AnyAsync(n => n.FirstId == parted.FirstId && n.SecondId == parted.SecondId, stop), ct);
        this.Announce(texts["Duplicates.Parted"]);
        return Redirect("/foretag/dubbletter");
    }

    private async Task<IActionResult> MergeAsync(CancellationToken ct)
    {
        var (before, chosen, other) = (EnterpriseInput.Of(_first), EnterpriseInput.Of(_first), EnterpriseInput.Of(_second));
        foreach (var (property, _) in Properties().Where(p => Request.Form[ChoicePrefix + p.Property.Name] == "2"))
        {
            property.SetValue(chosen, property.GetValue(other));
        }

        var number = chosen.Number is null ? null : OrganisationNumber.Parse(chosen.Number).Value;
        var identity = chosen.ToIdentity(number);
        if (Enterprise.Check(identity) is { Succeeded: false } mismatch)
        {
            return this.Refuse(mismatch, texts, string.Empty);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (_second.BecomeDuplicateOf(_first, now, by) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        if (FormChanges.Describe(before, chosen, texts, texts.WordOf, nameof(EnterpriseInput.Number)) is { Length: > 0 } changes)
        {
            _first.Describe(identity, chosen.ToProfile(), changes, now, by);
        }

        _first.TakeOver(_second, now, by);
        foreach (var contact in await db.Contacts.Where(c => c.EnterpriseId == _second.Id).ToListAsync(ct))
        {
            contact.MoveTo(_first.Id);
        }

        foreach (var member in await db.NetworkMembers.Where(m => m.EnterpriseId == _second.Id).ToListAsync(ct))
        {
            member.MoveTo(_first.Id, _first.Name);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Redirect($"/foretag/dubbletter/{First}/{Second}");
        }

        this.Announce(texts["Duplicates.Merged"]);
        return Redirect($"/foretag/{First}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (one, other) = (new EnterpriseId(First), new EnterpriseId(Second));
        var found = await db.Enterprises.Where(e => (e.Id == one || e.Id == other) && e.State != EnterpriseState.Duplicate).ToListAsync(ct);
        if (found.Count != 2)
        {
            return false;
        }

        (_first, _second) = (found.Single(e => e.Id == one), found.Single(e => e.Id == other));
        var (left, right) = (EnterpriseInput.Of(_first), EnterpriseInput.Of(_second));
        Fields =
        [
            .. Properties().Select(p =>
            {
                var (mine, theirs) = (Words(p.Property, left), Words(p.Property, right));
                return new MergeField(p.Property.Name, texts[p.Name], mine, theirs, (mine is null && theirs is not null) || IsBetterKnown(p.Property.Name));
            }).Where(f => f.First is not null || f.Second is not null),
        ];
        return true;
    }

    /// <summary>The legal form that comes with the number, and a judgement where the other has none.</summary>
    private bool IsBetterKnown(string field) => field switch
    {
        nameof(EnterpriseInput.LegalForm) => _first.Number is null && _second.Number is not null,
        nameof(EnterpriseInput.Kind) => _first.Kind == EnterpriseKind.Unjudged,
        _ => false,
    };

    /// <summary>A personal number is not shown here either.</summary>
    private string? Words(PropertyInfo property, EnterpriseInput input) => property.Name == nameof(EnterpriseInput.Number)
        ? input.Number is null ? null : OrganisationNumber.Parse(input.Number).Value.Shown
        : FormChanges.Words(property.GetValue(input), texts.WordOf);

    private static IEnumerable<(PropertyInfo Property, string Name)> Properties() =>
        typeof(EnterpriseInput).GetProperties().Select(p => (p, p.GetCustomAttribute<DisplayAttribute>()?.Name!)).Where(p => p.Item2 is not null);
}

/// <summary>What the form holds besides the choices.</summary>
internal sealed class MergeInput
{
    public long FirstVersion { get; set; }

    public long SecondVersion { get; set; }
}
