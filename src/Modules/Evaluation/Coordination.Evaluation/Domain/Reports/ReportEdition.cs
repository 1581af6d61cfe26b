using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Reports;

/// <summary>All that the documents of an edition are made from.</summary>
/// <param name="Head">What it is about, as it stood.</param>
/// <param name="Language">The culture it is written in.</param>
/// <param name="Parts">In the order they stand.</param>
/// <param name="Texts">What people wrote.</param>
/// <param name="Snapshot">The figures.</param>
internal sealed record EditionContent(ReportHead Head, string Language, IReadOnlyList<ReportPart> Parts, IReadOnlyList<PartText> Texts, ReportSnapshot Snapshot);

/// <summary>A report as it was created. Nothing of it is ever changed; its documents are made from it by the template that it was created with.</summary>
internal sealed class ReportEdition : Aggregate<ReportEditionId>
{
    public ReportEdition(ReportEditionId id, ResultReportId report, int number, int template, string content, DateTimeOffset publishedAt, string publishedBy)
    {
        Id = id;
        (ReportId, Number, Template, Content, PublishedAt, PublishedBy) = (report, number, template, content, publishedAt, publishedBy);
    }

    private ReportEdition() => Content = PublishedBy = string.Empty;

    public ResultReportId ReportId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>Version of the template that makes its documents; a newer one leaves older editions as they are.</summary>
    public int Template { get; private set; }

    /// <summary>An <see cref="EditionContent"/> as JSON.</summary>
    public string Content { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public string PublishedBy { get; private set; }
}
