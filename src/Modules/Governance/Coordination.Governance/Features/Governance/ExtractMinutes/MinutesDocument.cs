using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ExtractMinutes;

/// <summary>
/// An extract of the minutes (protokollsutdrag) with the headings that minutes have (S004-01, S004-14 to S004-17). Swedish: it is what the
/// minutes say. A correction stands at the end, so that nobody takes the words for the first ones.
/// </summary>
internal static class MinutesDocument
{
    /// <summary>Minutes are Swedish whoever reads them.</summary>
    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(AgendaItem item, Committee committee, Minutes? minutes, IReadOnlyList<FollowUpRow> followUps, string municipality, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = item.Paragraph is null ? item.Title : $"§ {item.Paragraph} {item.Title}",
            DocumentType = "Protokollsutdrag",
            Organisation = municipality.Length > 0 ? $"{municipality}, {committee.Name}" : committee.Name,
            CaseNumber = item.RegistrationNumber,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Nämnd", committee.Name)
            .Fact("Sammanträde", item.DecidedOn is { } on ? DateText.Long(on, Swedish) : null)
            .Fact("Diarienummer", item.RegistrationNumber)
            .Fact("Ärende på dagordningen", item.AgendaNumber)
            .Fact("Justerat", Adjusted(item, minutes))
            .Fact("Tillkännagivet", minutes?.AnnouncedOn is { } announced ? DateText.Long(announced, Swedish) : null);
        new MinutesText(document, heading => document.Section(heading)).Write(item, committee, followUps);
        return document.Signature("Rätt utdraget intygar", committee.Name).Build();
    }

    private static string? Adjusted(AgendaItem item, Minutes? minutes)
    {
        var by = string.Join(", ", minutes?.Adjusters ?? []);
        var when = item.IsAdjustedAtOnce && item.DecidedOn is { } meeting
            ? $"{DateText.Long(meeting, Swedish)} (omedelbart)"
            : minutes?.AdjustedOn is { } on ? DateText.Long(on, Swedish) : null;
        return when is null ? null : by.Length == 0 ? when : $"{when} av {by}";
    }
}
