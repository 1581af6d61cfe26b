using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// Decides which letters go on a day: reads what is due, asks the ladder, gathers by recipient. Writes nothing, so that the queue
/// page can show tomorrow's letters exactly as the sweep will make them.
/// </summary>
internal sealed class DigestPlanner(GovernanceDbContext db, OfficeCalendar office)
{
    /// <summary>How far ahead a letter shows what is coming.</summary>
    private const int DaysShownAhead = 60;

    public async Task<IReadOnlyList<DigestGroup>> PlanAsync(DateOnly day, CancellationToken ct)
    {
        var calendar = office.Calendar;
        if (!calendar.IsWorkingDay(day))
        {
            return [];
        }

        var due = await Lines(db.Obligations.Where(o => o.State == ObligationState.Open && o.NextReminderOn <= day)).ToListAsync(ct);
        if (due.Count == 0)
        {
            return [];
        }

        var committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        var rules = new Domain.Obligations.ReminderRules(await db.ReminderRules.AsNoTracking().ToListAsync(ct));
        var concerned = due.Select(o => o.CommitteeId).Distinct().ToList();
        var horizon = day.AddDays(DaysShownAhead);
        var context = (await Lines(db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn <= horizon && concerned.Contains(o.CommitteeId) && (o.NextReminderOn == null || o.NextReminderOn > day)))
            .ToListAsync(ct)).ToLookup(o => o.CommitteeId);
        var board = committees.Values.Where(c => c.Kind == CommitteeKind.CouncilBoard && c.ExistsOn(day)).ToList();

        var letters = new Dictionary<string, Letter>(StringComparer.Ordinal);

        // Thousands of obligations share a few hundred ladders: each is climbed once.
        var rungs = new Dictionary<(LadderSettings, LadderInput), Rung?>();
        foreach (var (committeeId, owed) in due.GroupBy(o => o.CommitteeId).Select(g => (g.Key, g)))
        {
            var committee = committees[committeeId];
            if (committee.RemindersPausedUntil > day)
            {
                continue;
            }

            var recipients = new Dictionary<(LadderSettings, EscalationLevel?), IReadOnlyList<CommitteeContact>>();
            foreach (var obligation in owed)
            {
                var settings = rules.For(obligation.Kind, committeeId, obligation.DueOn);
                if (RungOf(obligation, Highest(obligation.Ladder, settings), day) is not { } rung)
                {
                    continue;
                }

                if (DigestDays.Waits(obligation, To(settings, null), day, calendar))
                {
                    continue;
                }

                Address(letters, To(settings, null), committee, obligation, rung, settings, isEscalation: false);
                if (rung.Escalation is { } level)
                {
                    Address(letters, To(settings, level), committee, obligation, rung, settings, isEscalation: true);
                }
            }

            IReadOnlyList<CommitteeContact> To(LadderSettings settings, EscalationLevel? level) => recipients.TryGetValue((settings, level), out var known) ? known
                : recipients[(settings, level)] = level is { } above ? Recipients.Above(committee, above, board, day) : Recipients.Of(committee, settings, day);
        }

        return DigestGroups.Connect([.. letters.Values.Select(l => l.Finish(context, day))]);

        Rung? Highest(LadderInput ladder, LadderSettings settings) => rungs.TryGetValue((settings, ladder), out var known) ? known
            : rungs[(settings, ladder)] = ReminderLadder.DueOn(day, ladder, settings, calendar);
    }

    /// <summary>The ladder's rung unless it has been climbed already; else the one that somebody asked for by hand.</summary>
    private static Rung? RungOf(OwedLine obligation, Rung? highest, DateOnly day) =>
        highest is not null && (obligation.RemindedOn is null || highest.On > obligation.RemindedOn) ? highest
        : obligation.IsAskedForOn(day) ? Rung.ByHand(day)
        : null;

    private static void Address(
        Dictionary<string, Letter> letters, IReadOnlyList<CommitteeContact> recipients, Committee committee, OwedLine obligation, Rung rung, LadderSettings settings, bool isEscalation)
    {
        if (recipients.Count == 0)
        {
            if (!isEscalation)
            {
                Add($"none:{committee.Code}", null);
            }

            return;
        }

        foreach (var contact in recipients)
        {
            Add(contact.Email!.ToLowerInvariant(), contact);
        }

        void Add(string key, CommitteeContact? contact)
        {
            if (!letters.TryGetValue(key, out var letter))
            {
                letters[key] = letter = new Letter(key, contact?.Email, contact?.Name);
            }

            letter.Add(committee, new PlannedLine(obligation, rung), isEscalation, settings.NeedsApproval);
        }
    }

    private static IQueryable<OwedLine> Lines(IQueryable<Obligation> obligations) => obligations.AsNoTracking().Select(o => new OwedLine(
        o.Id, o.CommitteeId, o.Kind, o.Title, o.DueOn, o.LadderFrom, o.AnsweredOn, o.RemindedOn, o.NextReminderOn, o.Link, o.ActivityId, o.AskedFor, o.AskedBy, o.Milestones));

    private sealed class Letter(string key, string? address, string? name)
    {
        private readonly Dictionary<CommitteeId, AddressedCommittee> _committees = [];
        private readonly Dictionary<ObligationId, PlannedLine> _lines = [];
        private readonly HashSet<CommitteeId> _own = [];
        private bool _needsApproval;
        private bool _isAskedFor;

        public void Add(Committee committee, PlannedLine line, bool isEscalation, bool needsApproval)
        {
            if (!_committees.ContainsKey(committee.Id))
            {
                _committees.Add(committee.Id, new AddressedCommittee(committee.Id, committee.Code, committee.Name));
            }

            _lines.TryAdd(line.Obligation.Id, line);
            _needsApproval |= needsApproval;
            _isAskedFor |= line.Obligation.AskedFor is not null;
            if (!isEscalation)
            {
                _own.Add(committee.Id);
            }
        }

        public PlannedDigest Finish(ILookup<CommitteeId, OwedLine> context, DateOnly day)
        {
            foreach (var line in _own.SelectMany(c => context[c]))
            {
                _lines.TryAdd(line.Id, new PlannedLine(line, null));
            }

            return new PlannedDigest(
                key,
                address,
                name,
                [.. _committees.Values.OrderBy(c => c.Code, StringComparer.Ordinal)],
                [.. _lines.Values.OrderByDescending(l => l.Obligation.IsLateOn(day)).ThenBy(l => l.Obligation.DueOn).ThenBy(l => l.Obligation.Title, StringComparer.Ordinal)],
                _own.Count == 0,
                _needsApproval && !_isAskedFor);
        }
    }
}
