using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Direct;

namespace Coordination.Procurement.Features.Procurement.DocumentDirect;

/// <summary>The documentation of a direct procurement with what it has to tell (19 a kap. 11 § LOU). What lacks is said to lack.</summary>
internal static class DirectDocument
{
    private const string Lacks = "Saknas.";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(DirectRecord record, ProcurementCase procurement, string municipality, DateTimeOffset takenAt) => new DocumentBuilder(new DocumentModel
    {
        Title = procurement.Title,
        DocumentType = "Dokumentation av direktupphandling",
        Organisation = municipality.Length > 0 ? municipality : procurement.BuyerName,
        Culture = Swedish,
        FrozenAt = takenAt,
    })
        .Fact("Upphandlande myndighet", procurement.BuyerName)
        .Fact("Organisationsnummer", procurement.BuyerNumber is { } number ? OrganisationNumberText.Shown(number) : "Saknas")
        .Fact("Värde utan moms", record.Value is { } value ? NumberText.Money(value) : "Saknas")
        .Fact("Avtalsdag", record.SignedOn is { } signed ? DateText.Long(signed, Swedish) : "Saknas")
        .Section("Vad som köps").Text(record.Subject ?? Lacks)
        .Section("Hur konkurrens har utnyttjats").Text(record.Competition ?? Lacks)
        .Section("Tillfrågade leverantörer").Text(record.Asked ?? Lacks)
        .Text($"Antal tillfrågade: {record.AskedCount?.ToString(Swedish) ?? "saknas"}. Antal svar: {record.AnsweredCount?.ToString(Swedish) ?? "saknas"}.")
        .Section("Vald leverantör").Text(record.Supplier ?? Lacks)
        .Section("Viktigaste skälen för valet").Text(record.Reasons ?? Lacks)
        .Section("Reservation").Text(record.Reserved ?? "Köpet har inte antecknats som förbehållet vissa leverantörer.")
        .Section("Övrigt").Text(record.Other ?? "–")
        .Section("Om dokumentationen").Text("Dokumentationen återger vad köparen har antecknat. Den säger inte om köpet är tillåtet.")
        .Build();
}
