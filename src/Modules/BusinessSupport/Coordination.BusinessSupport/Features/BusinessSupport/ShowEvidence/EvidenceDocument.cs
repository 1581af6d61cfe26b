using System.Globalization;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;
using Coordination.Governance.Contracts;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;

/// <summary>Evidence to lay before a committee. The same evidence gives the same bytes.</summary>
internal static class EvidenceDocument
{
    public static DocumentModel Of(SupportEvidence evidence, IReadOnlyList<ActivitySummary> activities, string organisation, IStringLocalizer<Texts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var figures = evidence.Figures;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = evidence.Title,
            DocumentType = texts["Evidence.DocumentType"],
            Organisation = organisation,
            Culture = culture,
            FrozenAt = evidence.RecordedAt,
        })
            .Fact(texts["Evidence.Use"], texts[$"EvidenceUse.{evidence.Use}"])
            .Fact(texts["Evidence.Period"], $"{DateText.Long(evidence.From, culture)} – {DateText.Long(evidence.To, culture)}")
            .Fact(texts["Evidence.FrozenOn"], DateText.Long(evidence.RecordedAt.ToSwedishDate(), culture))
            .Fact(texts["Evidence.RecordedBy"], evidence.RecordedBy)
            .Fact(texts["Cases.Activities"], string.Join("; ", activities.Select(a => $"{a.Number} {a.Title}")));
        if (evidence.Conclusion is { } conclusion)
        {
            document.Section(texts["Evidence.Conclusion"]).Text(conclusion);
        }

        document.Section(texts["Evidence.Figures"]);
        if (figures.Needs.Any(n => n.Opened > 0))
        {
            document.BarChart(
                texts["Evidence.Table.Demand"], texts["Evidence.Note.Demand"], texts["Cases.Need"], [.. figures.Needs.Select(n => texts[$"NeedKind.{n.Need}"].Value)],
                new ChartSeries(texts["Evidence.Opened"], [.. figures.Needs.Select(n => n.Opened)]));
        }

        foreach (var table in EvidenceTables.Of(figures, texts))
        {
            document.Subsection(texts[$"Evidence.Table.{table.Key}"]).Table(texts[$"Evidence.Table.{table.Key}"], texts[$"Evidence.Note.{table.Key}"], table.Columns, table.Rows);
            document.Text(texts[$"Evidence.Note.{table.Key}"]);
        }

        return document.Build();
    }
}
