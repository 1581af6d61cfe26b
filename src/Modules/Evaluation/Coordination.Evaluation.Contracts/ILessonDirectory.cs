namespace Coordination.Evaluation.Contracts;

/// <summary>Lessons as they are now, for whoever keeps them beside other things and may have missed some.</summary>
public interface ILessonDirectory
{
    /// <summary>Every lesson that others have been told of, those that are withdrawn too, with the version it has now.</summary>
    IAsyncEnumerable<LessonRecorded> TellAsync(CancellationToken ct);
}
