using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;
using Coordination.Platform.Jobs;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepCases;

/// <summary>
/// Asks those who were helped how it went, by a letter with a signed link, on the day that a follow-up is due or as soon after as the sweep runs.
/// Once for each follow-up; the adviser may register an answer all the same.
/// </summary>
internal sealed class AskAfterwards(BusinessSupportDbContext db, MailQueue mail, SurveyTokens tokens, SiteAddress site, IOrganisation organisation, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;
    private const int LinkDays = 45;

    /// <summary>So long before the day: an answer is there when the committee is reminded.</summary>
    private const int DaysBefore = 14;

    public string Name => "business-support.ask-afterwards";

    public string Cron => "0 40 8 ? * MON-FRI";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (near, asked, failed) = (clock.TodayInSweden().AddDays(DaysBefore), 0, 0);
        var due = await db.Cases.Where(c => c.State == CaseState.Closed && c.Email != null && c.Afterwards.Any(a => a.State == AfterwardState.Open && a.AskedAt == null && a.DueOn <= near))
            .OrderBy(c => c.NextFollowUpOn).ThenBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One commit for each case: what stops one does not undo the others.
            db.ChangeTracker.Clear();
            var record = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            try
            {
                asked += Ask(record, near);
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }
        }

        return new JobOutcome(asked, failed);
    }

    /// <summary>The first that is due; nobody gets two letters in one run.</summary>
    private int Ask(SupportCase record, DateOnly near)
    {
        var now = clock.GetUtcNow();
        var until = now.AddDays(LinkDays);
        var due = record.Afterwards.Where(a => a.State == AfterwardState.Open && a.AskedAt is null && a.DueOn <= near).OrderBy(a => a.DueOn).FirstOrDefault();
        if (due is null || !EmailAddress.IsValid(record.Email) || !record.AskAfterward(due.Id, now, until))
        {
            return 0;
        }

        mail.Add(db, new QueuedMail
        {
            DedupKey = $"case-follow-up:{due.Id:N}",
            ToAddress = record.Email!,
            ToName = record.ContactName,
            Subject = "Hur har det gått?",
            Text = Text(record, due, until),
            Topic = record.Number,
            ListKey = "stodarenden",
            ExpiresAt = until,
        });
        return 1;
    }

    /// <summary>Swedish: from a Swedish municipality to those it has helped (språklagen 10 §).</summary>
    private string Text(SupportCase record, Afterward due, DateTimeOffset until)
    {
        var facts = organisation.Current;
        return $"""
            Hej!

            För en tid sedan fick du stöd av {(facts.MunicipalityName.Length == 0 ? "kommunen" : facts.MunicipalityName)}
            (ärende {record.Number}). Vi vill gärna veta hur det har gått,
            så att stödet kan bli bättre. Det är tre korta frågor.

            Svara här:
            {site.Of($"/u/{tokens.Protect(due)}")}

            Länken gäller till och med {DateText.Long(SwedishTime.ToSwedishDate(until))}.
            Det är frivilligt att svara. Ingenting sparas förrän du skickar.

            Hälsningar
            {facts.SenderName ?? "Samordningsfunktionen"}
            """.ReplaceLineEndings("\n");
    }
}
