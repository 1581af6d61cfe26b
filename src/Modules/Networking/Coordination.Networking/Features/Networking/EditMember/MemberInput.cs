using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditMember;

/// <summary>What the form of a member holds.</summary>
internal sealed class MemberInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one member.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public MemberKind Kind { get; set; } = MemberKind.Person;

    [Display(Name = "Members.Committee")]
    public string? Committee { get; set; }

    [Display(Name = "EnterpriseChoice.Which")]
    public Guid? Enterprise { get; set; }

    [Display(Name = "EnterpriseChoice.Words", Description = "EnterpriseChoice.WordsHint"), StringLength(200)]
    public string? EnterpriseWords { get; set; }

    [Display(Name = "Members.InRegister", Description = "Members.InRegisterHint")]
    public Guid? Organisation { get; set; }

    [Display(Name = "Members.Party"), StringLength(200)]
    public string? Party { get; set; }

    [Display(Name = "Members.PersonName"), StringLength(200)]
    public string? PersonName { get; set; }

    [Display(Name = "Members.Email"), StringLength(320)]
    public string? Email { get; set; }

    [Display(Name = "Members.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "Members.Role"), Required(ErrorMessage = "Members.RoleMissing")]
    public MemberRole? Role { get; set; }

    [Display(Name = "Members.JoinedOn"), Required(ErrorMessage = "Members.JoinedOnMissing")]
    public DateOnly? JoinedOn { get; set; }

    [Display(Name = "Members.LeftOn", Description = "Members.LeftOnHint")]
    public DateOnly? LeftOn { get; set; }

    [Display(Name = "Contacts.Purposes", Description = "Members.PurposesHint")]
    public string[] Purposes { get; set; } = [];

    [Display(Name = "Contacts.Ground"), Required(ErrorMessage = "Contacts.GroundMissing")]
    public LegalGround? Ground { get; set; }

    [Display(Name = "Contacts.Source", Description = "Contacts.SourceHint"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "Contacts.Protected", Description = "Contacts.ProtectedHint")]
    public bool IsProtected { get; set; }

    public MemberText ToText(EnterpriseId? enterprise, OrganisationId? organisation, string? party) => new(Kind, Role!.Value, JoinedOn!.Value)
    {
        LeftOn = LeftOn,
        CommitteeCode = string.IsNullOrWhiteSpace(Committee) ? null : Committee,
        EnterpriseId = enterprise,
        OrganisationId = organisation,
        Party = party,
        PersonName = PersonName,
        Email = Email,
        Phone = Phone,
        Purposes = [.. Purposes.Where(p => Enum.TryParse<ContactPurpose>(p, out _)).Select(Enum.Parse<ContactPurpose>)],
        Ground = Ground!.Value,
        Source = Source,
        IsProtected = IsProtected,
    };

    public static MemberInput Of(NetworkMember member) => new()
    {
        Version = member.Version,
        NewId = member.Id.Value,
        Kind = member.Kind,
        Committee = member.CommitteeCode,
        Enterprise = member.EnterpriseId?.Value,
        Organisation = member.OrganisationId?.Value,
        Party = member.Party,
        PersonName = member.PersonName,
        Email = member.Email,
        Phone = member.Phone,
        Role = member.Role,
        JoinedOn = member.JoinedOn,
        LeftOn = member.LeftOn,
        Purposes = [.. member.PurposeNames],
        Ground = member.Ground,
        Source = member.Source,
        IsProtected = member.IsProtected,
    };

    /// <summary>A value of the form as it reads; null for one that reads as it is.</summary>
    public static string? WordOf(object value, IStringLocalizer<Texts> texts) => value switch
    {
        MemberRole role => texts[$"MemberRole.{role}"].Value,
        LegalGround ground => texts[$"LegalGround.{ground}"].Value,
        string text when Enum.TryParse<ContactPurpose>(text, out var purpose) && purpose.ToString() == text => texts[$"ContactPurpose.{purpose}"].Value,
        _ => null,
    };
}
