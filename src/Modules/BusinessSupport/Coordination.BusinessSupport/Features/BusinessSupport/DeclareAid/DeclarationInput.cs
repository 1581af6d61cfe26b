using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;

/// <summary>What the applicant has declared.</summary>
internal sealed class DeclarationInput
{
    public const int Lines = 6;

    /// <summary>Made with the form, so that sending it twice declares once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Declarations.SignedOn"), Required(ErrorMessage = "Declarations.SignedOnMissing")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Declarations.SignedBy"), Required(ErrorMessage = "Declarations.SignedByMissing"), StringLength(200)]
    public string? SignedBy { get; set; }

    [Display(Name = "Declarations.CoversGroup", Description = "Declarations.CoversGroupHint")]
    public bool CoversGroup { get; set; }

    [Display(Name = "Declarations.Document", Description = "Declarations.DocumentHint"), StringLength(200)]
    public string? Document { get; set; }

    /// <summary>Aid from others, a line for each; lines without a sum are not there.</summary>
    public DeclaredLine[] Others { get; set; } = [.. Enumerable.Range(0, Lines).Select(_ => new DeclaredLine())];
}

/// <summary>Aid that somebody else has given.</summary>
internal sealed class DeclaredLine
{
    [Display(Name = "Aid.Giver"), StringLength(200)]
    public string? Giver { get; set; }

    [Display(Name = "Aid.Amount"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Aid.Currency")]
    public AidCurrency Currency { get; set; }

    [Display(Name = "Aid.GrantedOn")]
    public DateOnly? GrantedOn { get; set; }

    [Display(Name = "Aid.Regulation")]
    public AidRegulation Regulation { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Amount) && string.IsNullOrWhiteSpace(Giver) && GrantedOn is null;
}
