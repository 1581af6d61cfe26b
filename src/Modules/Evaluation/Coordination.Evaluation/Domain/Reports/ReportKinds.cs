using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Reports;

internal readonly record struct ResultReportId(Guid Value) : ITypedId<ResultReportId>
{
    public static ResultReportId From(Guid value) => new(value);

    public static ResultReportId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ReportEditionId(Guid Value) : ITypedId<ReportEditionId>
{
    public static ReportEditionId From(Guid value) => new(value);

    public static ReportEditionId New() => new(Guid.CreateVersion7());
}

/// <summary>Where a report stands.</summary>
internal enum ResultReportState
{
    /// <summary>It is being written; its figures can be frozen anew.</summary>
    Draft,

    /// <summary>Its latest edition is settled.</summary>
    Published,
}

/// <summary>What a report can tell of, in the order that is offered.</summary>
internal enum ReportPart
{
    /// <summary>The whole in short, with the figures that matter most.</summary>
    Summary,

    /// <summary>The plan's activities and how far they have come, by area and committee.</summary>
    Activities,

    /// <summary>Indicators with their series and targets.</summary>
    Indicators,

    /// <summary>What recipients answered in rounds, with small cells hidden.</summary>
    Rounds,

    /// <summary>What committees were to tell, and whether they did in time.</summary>
    Committees,

    /// <summary>What should change. Words only.</summary>
    Changes,

    /// <summary>The plan's follow-up of the period beside the one before, and what it proposes to the revision. Only where it is chosen.</summary>
    FollowUp,

    /// <summary>Lessons of procurements that were recorded in the period. Only where it is chosen.</summary>
    Lessons,
}

/// <summary>Which indicators a report takes up.</summary>
internal enum IndicatorChoice
{
    /// <summary>Those that are tied to an activity of the plan.</summary>
    OfThePlan,

    /// <summary>All that are measured.</summary>
    All,
}
