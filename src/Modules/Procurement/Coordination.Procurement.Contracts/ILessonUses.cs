namespace Coordination.Procurement.Contracts;

/// <summary>How lessons are used, as it is now, for whoever keeps it and may have missed something.</summary>
public interface ILessonUses
{
    /// <summary>Every use, those that are taken back too, with the version it has now.</summary>
    IAsyncEnumerable<LessonUsed> TellAsync(CancellationToken ct);
}
