namespace Coordination.Evaluation.Domain.Lessons;

/// <summary>What became of a lesson in a procurement.</summary>
internal enum LessonUseState
{
    Used,

    /// <summary>Somebody found that it does not concern the procurement.</summary>
    NotRelevant,

    Withdrawn,
}

/// <summary>What Procurement tells of a use.</summary>
internal sealed record LessonUseText(Guid LessonId, Guid ProcurementId, string ProcurementTitle, string? How, string? Effect, DateOnly UsedOn, LessonUseState State, string Link);

/// <summary>A procurement in which a lesson was used, as Procurement has told it last. It may be told before the lesson is known here.</summary>
internal sealed class LessonUse
{
    public LessonUse(Guid id)
    {
        Id = id;
        ProcurementTitle = Link = string.Empty;
        HeardVersion = -1;
    }

    private LessonUse() => ProcurementTitle = Link = string.Empty;

    public Guid Id { get; private set; }

    public LessonId LessonId { get; private set; }

    public Guid ProcurementId { get; private set; }

    public string ProcurementTitle { get; private set; }

    public string? How { get; private set; }

    public string? Effect { get; private set; }

    public DateOnly UsedOn { get; private set; }

    public LessonUseState State { get; private set; }

    public string Link { get; private set; }

    public long HeardVersion { get; private set; }

    /// <summary>False for what is no news.</summary>
    public bool Hear(LessonUseText text, long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        (LessonId, ProcurementId, ProcurementTitle) = (new LessonId(text.LessonId), text.ProcurementId, text.ProcurementTitle);
        (How, Effect, UsedOn, State, Link, HeardVersion) = (text.How, text.Effect, text.UsedOn, text.State, text.Link, version);
        return true;
    }
}
