using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditCommittee;

/// <summary>The form of a committee, for a new one and for changing one.</summary>
internal abstract class CommitteeFormPage(IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public CommitteeInput Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<CommitteeKind>().Select(k => new Option(k.ToString(), texts[$"CommitteeKind.{k}"]))];

    public abstract string BackAddress { get; }

    protected IStringLocalizer<Texts> Words => texts;
}

/// <summary>What the form holds.</summary>
internal sealed class CommitteeInput
{
    public long Version { get; set; }

    [Display(Name = "Committees.Code", Description = "Committees.CodeHint"), Required(ErrorMessage = "Committees.CodeMissing"), StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "Committees.Name"), Required(ErrorMessage = "Committees.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Committees.Kind"), Required(ErrorMessage = "Committees.KindMissing")]
    public CommitteeKind? Kind { get; set; }

    [Display(Name = "Committees.Note"), StringLength(2000)]
    public string? Note { get; set; }

    [Display(Name = "Committees.PauseUntil", Description = "Committees.PauseHint")]
    public DateOnly? PausedUntil { get; set; }
}
