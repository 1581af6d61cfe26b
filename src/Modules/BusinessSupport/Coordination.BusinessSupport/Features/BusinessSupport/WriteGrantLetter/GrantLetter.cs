using System.Globalization;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WriteGrantLetter;

/// <summary>Tells the applicant what was decided, why, on what conditions and how it can be tried. The same decision gives the same bytes.</summary>
internal static class GrantLetter
{
    public static DocumentModel Of(GrantDecision grant, FundingScheme scheme, FundingApplication application, string organisation, IStringLocalizer<Texts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var document = Start(texts["GrantLetter.Title"], application, scheme, grant.Decision, grant.DecidedOn, grant.EnteredAt, organisation, texts)
            .Section(texts["GrantLetter.What"])
            .Text(texts["GrantLetter.Granted", NumberText.Money(grant.Kronor, culture), grant.Period])
            .Bullets([.. grant.Payments.OrderBy(p => p.Year).Select(p => $"{p.Year}: {NumberText.Money(p.Kronor, culture)}")])
            .Section(texts["Grants.Ground"])
            .Text(grant.Ground);
        if (grant.ExceptionalReasons is { } reasons)
        {
            document.Text(texts["GrantLetter.Exceptional", reasons]);
        }

        document.Section(texts["Grants.Conditions"])
            .Text(texts["GrantLetter.Conditions"])
            .Bullets([.. grant.Conditions.Where(c => c.AmendmentId is null).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => $"{DateText.Long(c.DueOn, culture)}: {c.What} ({texts[$"ConditionKind.{c.Kind}"].Value})")])
            .Text(texts["GrantLetter.Reclaim"]);
        if (grant.AidRecordId is not null)
        {
            document.Text(texts["GrantLetter.Aid"]);
        }

        return Tried(document, texts).Build();
    }

    public static DocumentModel Of(FundingApplication application, FundingScheme scheme, string organisation, IStringLocalizer<Texts> texts) =>
        Tried(
            Start(texts["GrantLetter.RefusedTitle"], application, scheme, application.Decision, application.DecidedOn!.Value, application.ReceivedAt, organisation, texts)
                .Section(texts["GrantLetter.What"])
                .Text(texts["GrantLetter.Refused"])
                .Section(texts["Grants.Ground"])
                .Text(application.Ground!),
            texts).Build();

    private static DocumentBuilder Start(
        string title, FundingApplication application, FundingScheme scheme, string? decision, DateOnly on, DateTimeOffset frozen, string organisation, IStringLocalizer<Texts> texts) =>
        new DocumentBuilder(new DocumentModel
        {
            Title = title,
            DocumentType = texts["GrantLetter.Type"],
            Organisation = organisation,
            CaseNumber = decision,
            Culture = CultureInfo.CurrentUICulture,
            FrozenAt = frozen,
        })
            .Fact(texts["AidLetter.To"], application.ApplicantName)
            .Fact(texts["Undertakings.Number"], OrganisationNumberText.Shown(application.ApplicantNumber))
            .Fact(texts["Schemes.Scheme"], scheme.Title)
            .Fact(texts["Grants.DecisionText"], decision)
            .Fact(texts["Grants.DecidedOn"], DateText.Long(on, CultureInfo.CurrentUICulture));

    private static DocumentBuilder Tried(DocumentBuilder document, IStringLocalizer<Texts> texts) => document.Section(texts["GrantLetter.Appeal"]).Text(texts["GrantLetter.AppealText"]);
}
