using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Features.Evaluation.HearFacts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.RebuildFacts;

/// <summary>What a rebuild found, for a kind of facts or all.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Told">How many records the modules told of, that count.</param>
/// <param name="Missing">Not known here, and added.</param>
/// <param name="Different">Known otherwise, and corrected.</param>
/// <param name="Surplus">Known here and told by nobody; removed.</param>
internal sealed record RebuildLine(string Kind, int Told, int Missing, int Different, int Surplus);

/// <summary>All of it.</summary>
internal sealed record RebuildOutcome(IReadOnlyList<RebuildLine> Lines)
{
    public int Told => Lines.Sum(l => l.Told);

    public int Differences => Lines.Sum(l => l.Missing + l.Different + l.Surplus);
}

/// <summary>
/// Makes every fact anew from what the modules tell of their present records, in one commit, and says what was otherwise. What was heard
/// while they told is newer than what they told, and stays.
/// </summary>
internal sealed class RebuildFactsHandler(EvaluationDbContext db, IEnumerable<IFactReplay> replays)
{
    public async Task<RebuildOutcome> HandleAsync(CancellationToken ct)
    {
        var before = await db.Facts.AsNoTracking().Select(f => new { f.Id, f.Version }).ToDictionaryAsync(f => f.Id, f => f.Version, ct);
        var told = await ToldAsync(ct);
        db.ChangeTracker.Clear();
        var known = await db.Facts.ToDictionaryAsync(f => (f.Kind, f.SourceKey), ct);
        var lines = new List<RebuildLine>();
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var (missing, different, surplus) = (0, 0, 0);
            foreach (var (key, fresh) in told.Where(t => t.Key.Kind == kind))
            {
                if (!known.TryGetValue(key, out var stored))
                {
                    // What is not counted and was never heard of is nobody's difference.
                    if (fresh.Counts)
                    {
                        db.Facts.Add(fresh);
                        missing++;
                    }
                }
                else if (before.TryGetValue(stored.Id, out var version) && version == stored.Version && !stored.CountsAs(fresh))
                {
                    stored.Take(fresh.ToText());
                    different++;
                }
                else if (stored.Version <= fresh.Version && version == stored.Version)
                {
                    // The same figures: titles and links may be newer.
                    stored.Take(fresh.ToText());
                }
            }

            foreach (var (_, gone) in known.Where(k => k.Key.Kind == kind && !told.ContainsKey(k.Key) && before.ContainsKey(k.Value.Id)))
            {
                db.Facts.Remove(gone);
                surplus++;
            }

            lines.Add(new(kind.ToString(), told.Count(t => t.Key.Kind == kind && t.Value.Counts), missing, different, surplus));
        }

        await db.SaveChangesAsync(ct);
        return new RebuildOutcome(lines);
    }

    private async Task<Dictionary<(FactKind Kind, string Key), Fact>> ToldAsync(CancellationToken ct)
    {
        var told = new Dictionary<(FactKind, string), Fact>();
        foreach (var replay in replays)
        {
            await foreach (var message in replay.TellAsync(ct))
            {
                if (FactBook.Read(message) is not var (kind, key, text))
                {
                    continue;
                }

                if (!told.TryGetValue((kind, key), out var fact))
                {
                    told[(kind, key)] = fact = new Fact(kind, key);
                }

                fact.Hear(text);
            }
        }

        return told;
    }
}
