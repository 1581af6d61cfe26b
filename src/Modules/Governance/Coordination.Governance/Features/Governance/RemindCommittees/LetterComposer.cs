using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Puts a planned letter into words. Swedish: letters between a Swedish municipality's own units (språklagen 10 §).</summary>
internal sealed class LetterComposer(
    SiteAddress site, IOrganisation organisation, IOptions<MailOptions> options, IOptions<GovernanceOptions> governance)
{
    private const int LongestLetter = 40;

    /// <param name="digest">What is to be said.</param>
    /// <param name="token">The signed link's token, or null in a preview.</param>
    /// <param name="note">The coordinator's own words.</param>
    /// <param name="today">The day it goes.</param>
    public LetterContent Compose(PlannedDigest digest, string? token, string? note, DateOnly today)
    {
        var several = digest.Committees.Count > 1;
        var names = digest.Committees.ToDictionary(c => c.Id, c => c.Name);
        var lines = digest.Lines.Take(LongestLetter)
            .Select(l => LetterLine.Of(l.Obligation, today, several ? names.GetValueOrDefault(l.Obligation.CommitteeId) : null, Answer(token, l.Obligation)))
            .ToList();
        var late = digest.LateOn(today);
        var count = digest.Lines.Count;
        var whom = several ? $"{digest.Committees.Count} nämnder" : digest.Committees[0].Name;
        var what = LetterWords.Of(digest.Lines);
        var subject = $"{what.Matter}: {what.Count} för {whom}{(late > 0 ? $", {LateWords(late)}" : string.Empty)}";
        return new LetterContent(
            subject,
            digest.IsEscalation ? $"{what.Count} saknar svar" : $"{what.Count} behöver ert svar",
            Introduction(digest, whom, what, late),
            string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            lines,
            count - lines.Count,
            token is null ? null : new Uri(site.Of($"/s/{token}")),
            today.AddDays(governance.Value.LinkDays),
            organisation.Current.SenderName ?? options.Value.FromName ?? "Samordningsfunktionen",
            organisation.Current.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From ?? string.Empty,
            null);
    }

    private static string Introduction(PlannedDigest digest, string whom, LetterWords what, int late)
    {
        var state = late == 0 ? string.Empty : late == 1 ? " 1 är försenad." : $" {late} är försenade.";
        return digest.IsEscalation
            ? $"{whom} {what.Duty} och har inte svarat på våra påminnelser.{state} Ni får det här brevet enligt den ordning som gäller för uppföljningen."
            : $"{whom} {what.Duty}.{state}";
    }

    private Uri? Answer(string? token, OwedLine line) => token is null ? null : new Uri(site.Of($"/s/{token}/{line.Id.Value:N}"));

    private static string LateWords(int late) => late == 1 ? "1 försenad" : $"{late} försenade";
}
