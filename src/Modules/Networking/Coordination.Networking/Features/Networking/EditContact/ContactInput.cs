using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises.Contacts;

namespace Coordination.Networking.Features.Networking.EditContact;

/// <summary>What the form of a contact holds.</summary>
internal sealed class ContactInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Contacts.Name"), Required(ErrorMessage = "Contacts.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Contacts.Position"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Contacts.Email"), EmailAddress, StringLength(320)]
    public string? Email { get; set; }

    [Display(Name = "Contacts.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "Contacts.Purposes", Description = "Contacts.PurposesHint")]
    public string[] Purposes { get; set; } = [];

    [Display(Name = "Contacts.Ground"), Required(ErrorMessage = "Contacts.GroundMissing")]
    public LegalGround? Ground { get; set; }

    [Display(Name = "Contacts.ConsentOn")]
    public DateOnly? ConsentOn { get; set; }

    [Display(Name = "Contacts.ConsentHow", Description = "Contacts.ConsentHowHint"), StringLength(500)]
    public string? ConsentHow { get; set; }

    [Display(Name = "Contacts.Source", Description = "Contacts.SourceHint"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "Contacts.Protected", Description = "Contacts.ProtectedHint")]
    public bool IsProtected { get; set; }

    public ContactText ToText() => new()
    {
        Name = Name!,
        Title = Title,
        Email = Email,
        Phone = Phone,
        Purposes = [.. Purposes.Where(p => Enum.TryParse<ContactPurpose>(p, out _)).Select(Enum.Parse<ContactPurpose>)],
        Ground = Ground!.Value,
        ConsentOn = ConsentOn,
        ConsentHow = ConsentHow,
        Source = Source,
        IsProtected = IsProtected,
    };

    public static ContactInput Of(EnterpriseContact contact) => new()
    {
        NewId = contact.Id.Value,
        Version = contact.Version,
        Name = contact.Name,
        Title = contact.Title,
        Email = contact.Email,
        Phone = contact.Phone,
        Purposes = [.. contact.PurposeNames],
        Ground = contact.Ground,
        ConsentOn = contact.ConsentOn,
        ConsentHow = contact.ConsentHow,
        Source = contact.Source,
        IsProtected = contact.IsProtected,
    };
}
