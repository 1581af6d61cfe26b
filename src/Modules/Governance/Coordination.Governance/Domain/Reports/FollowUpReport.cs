using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Reports;

internal readonly record struct ReportId(Guid Value) : ITypedId<ReportId>
{
    public static ReportId From(Guid value) => new(value);

    public static ReportId New() => new(Guid.CreateVersion7());
}

/// <summary>Where a report stands.</summary>
internal enum ReportState
{
    /// <summary>Utkast: its texts may change and it may be deleted. Its figures may not change.</summary>
    Draft,

    /// <summary>Fastställd: kept as it is.</summary>
    Final,
}

/// <summary>Whose headings the report has; order and names differ between municipalities (S000-03, S002-03, S003-01).</summary>
internal enum ReportTemplate
{
    /// <summary>Förslag till beslut, Sammanfattning, Bakgrund, Ärendets beredning, Ärendet, synpunkter och förslag.</summary>
    Stockholm,

    /// <summary>Förslag till beslut, Ärendet, Beredning, Föredragning, Ekonomiska konsekvenser, Bilagor.</summary>
    Uppsala,
}

/// <summary>
/// A follow-up report on a plan for a period. The figures are frozen with it, in words and numbers, so that the same document can be
/// made again when the plan has long moved on.
/// </summary>
internal sealed class FollowUpReport : Aggregate<ReportId>
{
    public FollowUpReport(ReportId id, PlanId planId, ReportTemplate template, string language, string snapshot, ReportTexts texts, DateTimeOffset frozenAt, string madeBy)
    {
        Id = id;
        PlanId = planId;
        Template = template;
        Language = language;
        Snapshot = snapshot;
        Texts = texts;
        Title = texts.Title;
        FrozenAt = frozenAt;
        MadeBy = madeBy;
    }

    private FollowUpReport()
    {
        Title = Language = Snapshot = MadeBy = string.Empty;
        Texts = new ReportTexts(string.Empty);
    }

    public PlanId PlanId { get; private set; }

    /// <summary>Kept beside the texts for lists.</summary>
    public string Title { get; private set; }

    public ReportTemplate Template { get; private set; }

    /// <summary>The culture it is written in, for example sv-SE.</summary>
    public string Language { get; private set; }

    public ReportState State { get; private set; } = ReportState.Draft;

    /// <summary>A <see cref="ReportSnapshot"/> as JSON; never changed.</summary>
    public string Snapshot { get; private set; }

    /// <summary>What people wrote.</summary>
    public ReportTexts Texts { get; private set; }

    /// <summary>When the figures were true; the only time in the document.</summary>
    public DateTimeOffset FrozenAt { get; private set; }

    public string MadeBy { get; private set; }

    public Result Write(ReportTexts texts)
    {
        if (State == ReportState.Final)
        {
            return new Error("GOV-0802", "Reports.IsFinal", Kind: ErrorKind.Conflict);
        }

        Texts = texts;
        Title = texts.Title;
        return Result.Success;
    }

    public Result Finish()
    {
        if (State == ReportState.Final)
        {
            return new Error("GOV-0802", "Reports.IsFinal", Kind: ErrorKind.Conflict);
        }

        State = ReportState.Final;
        return Result.Success;
    }
}
