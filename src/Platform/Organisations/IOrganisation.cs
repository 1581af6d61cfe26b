using Coordination.Platform.Time;

namespace Coordination.Platform.Organisations;

/// <summary>
/// Whose installation this is, as the administrator has written it. Ask it each time: what it says changes while the product runs,
/// on other hosts within half a minute.
/// </summary>
public interface IOrganisation
{
    /// <summary>What is known now; a snapshot.</summary>
    OrganisationFacts Current { get; }
}

/// <summary>What mails, reports and pages say of the municipality.</summary>
public sealed record OrganisationFacts
{
    /// <summary>Empty until the first administrator has named it.</summary>
    public string MunicipalityName { get; init; } = "";

    /// <summary>The function that letters come from, for example «Samordningsfunktionen för sociala företag».</summary>
    public string? SenderName { get; init; }

    /// <summary>Where people call with questions.</summary>
    public string? Phone { get; init; }

    /// <summary>Where answers to letters go: a box that somebody reads.</summary>
    public string? ReplyAddress { get; init; }

    /// <summary>Where people reach the product; links in letters begin with it.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The municipality's own working days and pauses.</summary>
    public OfficeCalendarRules Calendar { get; init; } = DefaultCalendar;

    /// <summary>Until somebody decides: no half-days, and a pause in weeks 28 to 31, when committees seldom meet.</summary>
    public static OfficeCalendarRules DefaultCalendar { get; } = new() { PauseWeeks = [28, 29, 30, 31] };
}

/// <summary>Stands in where no host has registered the real one.</summary>
public sealed class UnnamedOrganisation : IOrganisation
{
    /// <inheritdoc />
    public OrganisationFacts Current { get; } = new();
}
