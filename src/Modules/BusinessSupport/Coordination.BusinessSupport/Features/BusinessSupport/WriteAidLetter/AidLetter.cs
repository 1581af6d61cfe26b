using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WriteAidLetter;

/// <summary>Tells the recipient that the aid is de minimis, its amount and the regulation by name (article 7). The same aid gives the same bytes.</summary>
internal static class AidLetter
{
    public static DocumentModel Of(AidRecord aid, Undertaking unit, string organisation, IStringLocalizer<Texts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = texts["AidLetter.Title"],
            DocumentType = texts["AidLetter.Type"],
            Organisation = organisation,
            CaseNumber = aid.Decision,
            Culture = culture,
            FrozenAt = aid.EnteredAt,
        })
            .Fact(texts["AidLetter.To"], unit.Name)
            .Fact(texts["Undertakings.Number"], OrganisationNumberText.Shown(unit.Number))
            .Fact(texts["Aid.GrantedOn"], DateText.Long(aid.GrantedOn, culture))
            .Fact(texts["Aid.Decision"], aid.Decision)
            .Section(texts["AidLetter.What"])
            .Text(texts["AidLetter.Body", EuroText.Shown(aid.Amount, aid.Currency), EuroText.Euro(aid.Euro), texts[$"AidRegulation.{aid.Regulation}"].Value])
            .Fact(texts["Aid.Purpose"], aid.Purpose)
            .Fact(texts["Aid.Kind"], texts[$"AidKind.{aid.Kind}"]);
        if (aid.Currency == AidCurrency.SEK)
        {
            document.Text(texts["AidLetter.Rate", NumberText.Number(aid.Rate, 6, culture), DateText.Long(aid.RateDate, culture), aid.RateSource]);
        }

        document.Section(texts["AidLetter.Means"])
            .Bullets(texts["AidLaw.Ceiling"], texts["AidLaw.Window"], texts["AidLaw.SingleUndertaking"], texts["AidLetter.Tell"])
            .Section(texts["AidLetter.Register"])
            .Text(aid.RegisterDueOn is null ? texts["AidLetter.NotRegistered"] : texts["AidLetter.IsRegistered"])
            .Text(texts["AidLetter.Keep", DateText.Long(aid.KeepUntil, culture)]);
        return document.Build();
    }
}
