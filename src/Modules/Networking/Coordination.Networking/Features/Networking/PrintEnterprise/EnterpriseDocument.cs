using System.Globalization;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.PrintEnterprise;

/// <summary>
/// What the register knows of an enterprise, on paper. Depends on what is stored alone and carries no other time than that of its last
/// change, so that the same enterprise gives the same bytes.
/// </summary>
internal static class EnterpriseDocument
{
    public static DocumentModel Of(Enterprise enterprise, string organisation, IStringLocalizer<Texts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = enterprise.Name,
            DocumentType = texts["EnterpriseCard.Type"],
            Organisation = organisation,
            Culture = culture,
            FrozenAt = enterprise.Entries.Max(e => (DateTimeOffset?)e.At) ?? enterprise.RegisteredAt,
        })
            .Fact(texts["Enterprises.Kind"], texts[$"EnterpriseKind.{enterprise.Kind}"])
            .Fact(texts["Enterprises.Number"], enterprise.Number?.Shown)
            .Fact(texts["Enterprises.Unit"], enterprise.Unit)
            .Fact(texts["Enterprises.LegalForm"], texts[$"LegalForm.{enterprise.LegalForm}"])
            .Fact(texts["Enterprises.Sector"], enterprise.Sector == Sector.Unknown ? null : texts[$"Sector.{enterprise.Sector}"].Value)
            .Fact(texts["Enterprises.Locality"], enterprise.Locality)
            .Fact(texts["Enterprises.Website"], enterprise.Website)
            .Fact(texts["Enterprises.State"], texts[$"EnterpriseState.{enterprise.State}"])
            .Fact(texts["Enterprises.IdeburenSince"], enterprise.IdeburenSince is { } since ? DateText.Long(since, culture) : null)
            .Fact(texts["Enterprises.ConfirmedOn"], enterprise.ConfirmedOn is { } confirmed ? DateText.Long(confirmed, culture) : null);
        Describe(document, enterprise, texts);
        Criteria(document, enterprise, texts);
        Offerings(document, enterprise, texts);
        Figures(document, enterprise, texts, culture);
        return document.Build();
    }

    private static void Describe(DocumentBuilder document, Enterprise enterprise, IStringLocalizer<Texts> texts)
    {
        document.Section(texts["Enterprises.HowItWorks"]);
        var degree = enterprise.Participation == ParticipationDegree.Unknown ? null : texts[$"ParticipationDegree.{enterprise.Participation}"].Value;
        foreach (var (heading, text) in new[]
        {
            ("Enterprises.Purpose", enterprise.Purpose), ("Enterprises.Sales", enterprise.Sales), ("Enterprises.Employment", enterprise.Employment),
            ("Enterprises.Participation", string.Join(". ", new[] { degree, enterprise.ParticipationText }.OfType<string>())),
            ("Enterprises.TargetGroups", string.Join(", ", enterprise.TargetGroups.Select(g => texts[$"TargetGroup.{g}"].Value))),
        }.Where(p => !string.IsNullOrEmpty(p.Item2)))
        {
            document.Subsection(texts[heading]).Text(text);
        }
    }

    private static void Criteria(DocumentBuilder document, Enterprise enterprise, IStringLocalizer<Texts> texts)
    {
        document.Section(texts["Criteria.Title"]);
        document.Table(
            texts["Criteria.Title"], texts["EnterpriseCard.CriteriaShown"],
            [new(texts["Criteria.Criterion"], ColumnKind.LongText, 36), new(texts["Criteria.Judgement"], Width: 14), new(texts["Criteria.Evidence"], ColumnKind.LongText, 40), new(texts["Criteria.AssessedOn"], ColumnKind.Date, 14)],
            [
                .. Domain.Enterprises.Criteria.Four.Select(criterion =>
                {
                    var current = enterprise.Current(criterion);
                    return (IReadOnlyList<CellValue>)[texts[$"Criterion.{criterion}"].Value, current is null ? texts["Judgement.None"].Value : texts[$"Judgement.{current.Judgement}"].Value, current?.Evidence, current?.AssessedOn];
                }),
            ]);
    }

    private static void Offerings(DocumentBuilder document, Enterprise enterprise, IStringLocalizer<Texts> texts)
    {
        if (enterprise.Offerings.Count == 0)
        {
            return;
        }

        document.Section(texts["Offerings.Title"]).Table(
            texts["Offerings.Title"], texts["EnterpriseCard.OfferingsShown"],
            [new(texts["Offerings.Offering"], ColumnKind.LongText, 30), new(texts["Offerings.Code"], ColumnKind.LongText, 34), new(texts["Offerings.Capacity"], ColumnKind.LongText, 24), new(texts["Offerings.Area"], ColumnKind.LongText, 24)],
            [.. enterprise.Offerings.OrderBy(o => o.Name, StringComparer.CurrentCulture).ThenBy(o => o.Id).Select(o => (IReadOnlyList<CellValue>)[o.Name, $"{BusinessLines.LabelOf(o.Cpv)} ({o.Cpv})", o.Capacity, o.Area])]);
    }

    private static void Figures(DocumentBuilder document, Enterprise enterprise, IStringLocalizer<Texts> texts, CultureInfo culture)
    {
        var lines = new List<string>();
        if (enterprise.CurrentShare is { } share)
        {
            lines.Add($"{texts["Shares.Title"]}: {share.Percent.Percent()}, {DateText.Long(share.AsOf, culture)}. {share.Basis}");
        }

        if (enterprise.CurrentCount is { } count)
        {
            lines.Add($"{texts["Participants.Title"]}: {count.Shown.Total?.ToString(culture) ?? texts["Participants.HeldBack"].Value}, {DateText.Long(count.AsOf, culture)}.");
        }

        if (enterprise.PlacesOffered is { } places)
        {
            lines.Add($"{texts["Enterprises.PlacesOffered"]}: {places.ToString(culture)}.");
        }

        if (lines.Count > 0)
        {
            document.Section(texts["EnterpriseCard.Figures"]).Bullets(lines);
        }
    }
}
