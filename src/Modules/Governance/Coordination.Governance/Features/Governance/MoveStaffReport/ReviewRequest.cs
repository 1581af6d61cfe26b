using System.Globalization;
using System.Security.Claims;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.MoveStaffReport;

/// <summary>
/// Writes to those who are asked to review a staff report. A request by a person, sent once when it is made; the digests of what committees
/// owe have their own rules. Of a report on a protected matter the letter tells nothing but where it is.
/// </summary>
internal sealed class ReviewRequest(GovernanceDbContext db, MatterAccess matters, MailQueue mail, SiteAddress site, CurrentActor actor, TimeProvider clock)
{
    /// <summary>All that a letter about a protected matter's report says of it.</summary>
    public const string ProtectedSubject = "Granska ett tjänsteutlåtande";

    private const string Invitation = "Läs och kommentera här, efter inloggning:";

    private static readonly char[] Between = ['\n', '\r', ',', ';', ' '];

    /// <summary>The letter with nothing left but the invitation and the address.</summary>
    public static string WithoutWords(string text) => text.IndexOf(Invitation, StringComparison.Ordinal) is var start and >= 0 ? text[start..] : $"{ProtectedSubject}.\n";

    public Result Check(StepInput input) => input.Step == StaffReportStep.Review && Written(input).Find(a => !EmailAddress.IsValid(a)) is { } wrong
        ? new Error("GOV-1242", "StaffReports.ReviewerAddressInvalid", "ReviewerAddresses", ErrorKind.Invalid, wrong)
        : Result.Success;

    /// <returns>How many were written to.</returns>
    public async Task<int> SendAsync(StaffReport report, StepInput input, ClaimsPrincipal person, CancellationToken ct)
    {
        var addresses = Written(input);
        if (addresses.Count == 0)
        {
            addresses = await KnownAsync(report, input.Reviewer ?? string.Empty, ct);
        }

        var isProtected = report.MatterId is { } matter && await matters.FindAsync(person, matter.Value, ct) is not { IsProtected: false };
        foreach (var address in addresses)
        {
            mail.Add(db, new QueuedMail
            {
                DedupKey = string.Create(CultureInfo.InvariantCulture, $"review:{report.Id.Value:N}:{report.Version}:{address}"),
                ToAddress = address,
                Subject = isProtected ? ProtectedSubject : $"Granska tjänsteutlåtande: {report.Title}",
                Text = Text(report, input.Note, isProtected),
            });
        }

        return addresses.Count;
    }

    private string Text(StaffReport report, string? note, bool isProtected)
    {
        var about = isProtected ? string.Empty : $"{report.Title}\n{(report.Head.Addressee is { } to ? $"Till: {to}\n" : string.Empty)}\n";
        var words = isProtected || string.IsNullOrWhiteSpace(note) ? string.Empty : $"{note.Trim().ReplaceLineEndings("\n")}\n\n";
        return $"{actor.Actor.Name} ber dig granska ett tjänsteutlåtande.\n\n{about}{words}{Invitation}\n{site.Of($"/tjansteutlatanden/{report.Id.Value}")}\n";
    }

    /// <summary>People of that name among the committees' contacts and the report's own officers.</summary>
    private async Task<List<string>> KnownAsync(StaffReport report, string reviewers, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var names = reviewers.Split([",", ";", " och "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var contacts = (await db.Committees.AsNoTracking().ToListAsync(ct)).SelectMany(c => c.Contacts)
            .Where(c => names.Contains(c.Name) && c.IsValidOn(today) && c.BouncedAt is null).Select(c => c.Email);
        var officers = report.Head.Officers.Where(o => names.Contains(o.Name)).Select(o => o.Email);
        return [.. contacts.Concat(officers).OfType<string>().Select(a => a.ToLowerInvariant()).Where(EmailAddress.IsValid).Distinct()];
    }

    private static List<string> Written(StepInput input) =>
        [.. (input.ReviewerAddresses ?? string.Empty).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => a.ToLowerInvariant()).Distinct()];
}
