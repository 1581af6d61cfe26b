namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>How much de minimis aid a single undertaking may still be given, with every step of the sum.</summary>
internal static class AidRoom
{
    /// <summary>
    /// Counts what was granted to the members in the window that ends on the day, and what is asked for now. Where aid of a later day is
    /// known, every window that holds both is counted too and the fullest is told: the ceiling holds over any period.
    /// </summary>
    /// <param name="day">The day the new aid would be granted.</param>
    /// <param name="newEuro">What is asked for; zero to see the room.</param>
    /// <param name="ceiling">The ceiling of that day, or null where none is known.</param>
    /// <param name="members">The units that are one undertaking on that day.</param>
    /// <param name="entries">Every aid of theirs under the regulation.</param>
    public static RoomStatement Count(DateOnly day, decimal newEuro, AidCeiling? ceiling, IReadOnlySet<UndertakingId> members, IReadOnlyList<AidEntry> entries)
    {
        var years = ceiling?.WindowYears ?? AidCeiling.StandardYears;
        var until = RollingWindow.FreedOn(day, years);
        var ends = entries.Where(e => e.GrantedOn > day && e.GrantedOn < until).Select(e => e.GrantedOn).Distinct().Order().Prepend(day);
        return ends.Select(end => Of(day, end, years, newEuro, ceiling, members, entries)).MaxBy(s => s.Sum)!;
    }

    private static RoomStatement Of(
        DateOnly day, DateOnly end, int years, decimal newEuro, AidCeiling? ceiling, IReadOnlySet<UndertakingId> members, IReadOnlyList<AidEntry> entries)
    {
        var lines = entries.OrderBy(e => e.GrantedOn).ThenBy(e => e.Id.Value).Select(entry =>
        {
            var standing = entry.CountsOn(end, members);
            var reason = entry.GrantedOn <= RollingWindow.After(end, years) ? LineReason.TooOld
                : entry.GrantedOn > end ? LineReason.Later
                : entry.GoneOn <= end ? LineReason.Gone
                : standing == 0 && entry.ReturnedBy(end) == entry.Euro ? LineReason.Returned
                : standing == 0 ? LineReason.WithAnother
                : standing < entry.Euro ? LineReason.CountedInPart
                : LineReason.Counted;
            return new RoomLine(entry, reason is LineReason.Counted or LineReason.CountedInPart ? standing : 0, reason);
        }).ToList();
        return new RoomStatement(day, end, RollingWindow.After(end, years), ceiling, newEuro, lines, lines.Sum(l => l.Euro));
    }
}

/// <summary>The sum, line by line.</summary>
/// <param name="Day">The day the new aid would be granted.</param>
/// <param name="WindowEnd">The last day of the window told of here: the day itself unless later aid makes another window fuller.</param>
/// <param name="After">What was granted on this day or earlier is outside the window.</param>
/// <param name="Ceiling">The ceiling, or null where none is known.</param>
/// <param name="New">What is asked for, in euro.</param>
/// <param name="Lines">Every aid, counted or not, oldest first.</param>
/// <param name="Sum">What counts already.</param>
internal sealed record RoomStatement(DateOnly Day, DateOnly WindowEnd, DateOnly After, AidCeiling? Ceiling, decimal New, IReadOnlyList<RoomLine> Lines, decimal Sum)
{
    private const int NearPart = 10;

    public decimal Total => Sum + New;

    /// <summary>What may still be granted, or null where no ceiling is known. Never below zero.</summary>
    public decimal? Room => Ceiling is null ? null : Math.Max(0, Ceiling.Euro - Sum);

    /// <summary>Whether all of the new aid fits; a grant that does not is stopped whole (article 3.7).</summary>
    public bool Fits => Ceiling is not null && Total <= Ceiling.Euro;

    /// <summary>Less than a tenth of the ceiling is left: a warning, not a rule.</summary>
    public bool IsNear => Ceiling is not null && Room < Ceiling.Euro / NearPart;

    /// <summary>How far above the ceiling it would come.</summary>
    public decimal Excess => Ceiling is null ? 0 : Math.Max(0, Total - Ceiling.Euro);
}

/// <summary>An aid in the sum.</summary>
/// <param name="Entry">The aid.</param>
/// <param name="Euro">What of it counts.</param>
/// <param name="Reason">Why that much.</param>
internal sealed record RoomLine(AidEntry Entry, decimal Euro, LineReason Reason);

/// <summary>Why an aid counts, or does not.</summary>
internal enum LineReason
{
    Counted,

    /// <summary>Part of it has come back, or lies with another unit after a split.</summary>
    CountedInPart,
    TooOld,
    Later,
    Gone,
    Returned,

    /// <summary>The undertaking has split, and another unit carries it.</summary>
    WithAnother,
}
