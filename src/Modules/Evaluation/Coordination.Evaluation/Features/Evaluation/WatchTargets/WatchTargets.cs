using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.FindOwner;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Jobs;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.WatchTargets;

/// <summary>
/// Judges this year's targets every morning. What has become at risk is told the other modules and, by letter, the person who answers for
/// it: once, until it recovers or gets worse. Run twice or late it tells nothing twice.
/// </summary>
internal sealed class WatchTargets(EvaluationDbContext db, SeriesQuery series, OwnerChoiceQuery owners, TargetLetterQuery letters, TimeProvider clock) : IRecurringJob
{
    public string Name => "evaluation.watch-targets";

    public string Cron => "0 20 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, told, failed) = (clock.TodayInSweden(), 0, 0);
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().Where(i => i.EndedAt == null).OrderBy(i => i.Id).ToListAsync(ct);
        var recent = await series.RawRecentAsync(indicators, today.Year, ct);
        foreach (var indicator in indicators)
        {
            var figure = YearJudgement.JudgeAll(indicator, recent[indicator.Id], today.Year, today);
            var (id, year) = (indicator.Id, today.Year);
            var watch = await db.TargetWatches.SingleOrDefaultAsync(w => w.IndicatorId == id && w.Year == year, ct);
            if (watch is null)
            {
                if (figure.State == TargetState.NoTarget)
                {
                    continue;
                }

                watch = new TargetWatch(id, year);
                db.TargetWatches.Add(watch);
            }

            try
            {
                if (watch.See(indicator, figure, clock.GetUtcNow()) && await owners.FindAsync(indicator.OwnerId, ct) is { Email: { Length: > 0 } address } owner)
                {
                    letters.Add(db, indicator, figure, owner.Name, address, watch.Version);
                    told++;
                }

                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (db.IsRace(exception))
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(told, failed);
    }
}

/// <summary>The letter to the one who answers for a target. Swedish: from a Swedish municipality to its own (språklagen 10 §).</summary>
internal sealed class TargetLetterQuery(MailQueue mail, SiteAddress site, IOrganisation organisation, IStringLocalizer<Texts> texts)
{
    public void Add(EvaluationDbContext db, Indicator indicator, YearFigure figure, string name, string address, long version)
    {
        var swedish = System.Globalization.CultureInfo.GetCultureInfo("sv-SE");
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = swedish;
        try
        {
            var isMissed = figure.State == TargetState.Missed;
            var pace = figure.ShownExpected is { } expected && !isMissed ? $" För att nå målet borde det vara ungefär {texts.Value(indicator.Unit, decimal.Round(expected, indicator.Unit is IndicatorUnit.Percent or IndicatorUnit.Score ? 1 : 0))} vid det här laget." : string.Empty;
            var now = figure.IsHidden ? "Hittills gäller det så få personer att antalet inte skrivs ut i brev." : $"Hittills är det {texts.Value(indicator.Unit, figure.Value ?? 0)}.";
            mail.Add(db, new QueuedMail
            {
                DedupKey = $"target:{indicator.Id.Value:N}:{figure.Year}:{figure.State}:{version}",
                ToAddress = address,
                ToName = name,
                Subject = isMissed ? $"Målet nås inte {figure.Year}: {indicator.Name}" : $"Målet är i fara: {indicator.Name}",
                Text = $"""
                Hej {name}!

                Du ansvarar för måttet {indicator.Name}. Målet för {figure.Year} är {texts.AimText(indicator, figure)}.
                {now}{pace}

                Se värdena och det som ligger bakom dem:
                {site.Of(indicator.Address)}

                Hälsningar
                {organisation.Current.SenderName ?? "Samordningsfunktionen"}
                """.ReplaceLineEndings("\n") + "\n",
                ListKey = "matt",
            });
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
