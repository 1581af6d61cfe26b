using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditOffering;

/// <summary>Something that an enterprise sells: its code is found by the words that people use for it.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class EditOfferingModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    private const int MostMore = 30;

    [FromRoute]
    public Guid? Offering { get; set; }

    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public OfferingInput Input { get; set; } = new();

    public IReadOnlyList<BusinessLine> Found => BusinessLines.Find(Words);

    /// <summary>What the whole vocabulary has by these words, besides what the usual lines of business have.</summary>
    public IReadOnlyList<CpvCode> More => CpvCodes.Find(Words, MostMore);

    public string FormAddress => $"{BackAddress}/utbud/{Offering?.ToString() ?? "nytt"}";

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<OfferingKind>().Select(k => new Option(k.ToString(), texts[$"OfferingKind.{k}"], texts[$"OfferingKind.{k}Hint"]))];

    /// <summary>What the words led to; without words the most usual code of each line of business.</summary>
    public IReadOnlyList<Option> Codes
    {
        get
        {
            var nothing = Found.Count == 0 && More.Count == 0;
            var codes = (nothing ? BusinessLine.All.Select(l => (Line: l.Name, Code: l.Codes[0])) : Found.SelectMany(l => l.Codes.Select(c => (Line: l.Name, Code: c)))
                .Concat(More.Select(c => (Line: texts["Offerings.MoreCodes"].Value, Code: c)))).ToList();
            if (Input.Cpv is { Length: > 0 } chosen && codes.TrueForAll(c => c.Code.Code != chosen))
            {
                codes.Insert(0, (string.Empty, new CpvCode(chosen, BusinessLines.LabelOf(chosen))));
            }

            return [.. codes.DistinctBy(c => c.Code.Code).Select(c => new Option(c.Code.Code, $"{c.Code.Label} ({c.Code.Code})", c.Line))];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Offering is null)
        {
            Input = new OfferingInput { Name = Words, Kind = OfferingKind.GoodsAndServices };
            return Page();
        }

        if (Known is not { } known)
        {
            return NotFound();
        }

        Input = new OfferingInput { NewId = known.Id, Name = known.Name, Kind = known.Kind, Cpv = known.Cpv, Capacity = known.Capacity, Area = known.Area };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || (Offering is not null && Known is null))
        {
            return NotFound();
        }

        var code = string.IsNullOrWhiteSpace(Input.OtherCpv) ? BusinessLines.ReadCode(Input.Cpv) : BusinessLines.ReadCode(Input.OtherCpv);
        if (code is null)
        {
            var field = string.IsNullOrWhiteSpace(Input.OtherCpv) ? "Input.Cpv" : "Input.OtherCpv";
            ModelState.AddModelError(field, texts[field == "Input.Cpv" ? "Offerings.CodeMissing" : "Offerings.CodeMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (id, text) = (Offering ?? this.IdOf(Input.NewId), new OfferingText(Input.Kind!.Value, Input.Name!, code!, Input.Capacity, Input.Area));
        var result = await handler.HandleAsync(
            EnterpriseId,
            e =>
            {
                // The same form sent twice adds one.
                if (Offering is not null || e.Offerings.All(o => o.Id != id))
                {
                    e.Offer(id, text, clock.GetUtcNow(), actor.Actor.Name);
                }

                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Offerings.Saved"]);
        return Redirect($"{BackAddress}#utbud");
    }

    private Offering? Known => Enterprise.Offerings.FirstOrDefault(o => o.Id == Offering);
}

/// <summary>What the form holds.</summary>
internal sealed class OfferingInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Offerings.Name", Description = "Offerings.NameHint"), Required(ErrorMessage = "Offerings.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Offerings.Kind"), Required(ErrorMessage = "Offerings.KindMissing")]
    public OfferingKind? Kind { get; set; }

    [Display(Name = "Offerings.Code")]
    public string? Cpv { get; set; }

    [Display(Name = "Offerings.OtherCode", Description = "Offerings.OtherCodeHint"), StringLength(100)]
    public string? OtherCpv { get; set; }

    [Display(Name = "Offerings.Capacity", Description = "Offerings.CapacityHint"), StringLength(500)]
    public string? Capacity { get; set; }

    [Display(Name = "Offerings.Area", Description = "Offerings.AreaHint"), StringLength(500)]
    public string? Area { get; set; }
}
