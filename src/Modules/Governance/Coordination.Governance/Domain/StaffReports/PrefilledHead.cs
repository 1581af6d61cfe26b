using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>The head as the product knows it now, and a title to begin with.</summary>
internal static class PrefilledHead
{
    public static StaffReportHead Of(PrefillFacts facts, string? addressee, string? organisation, string officer) => new()
    {
        Organisation = string.IsNullOrWhiteSpace(organisation) ? null : organisation,
        RegistrationNumber = facts.Referral?.ReplyNumber ?? facts.Matter?.MainNumber ?? facts.Plan?.Number ?? facts.Assignments.Select(a => a.Number).FirstOrDefault(n => n is not null),
        AgendaNumber = facts.Matter?.AgendaNumber,
        Addressee = addressee,
        DatedOn = facts.Today,
        MeetingOn = facts.Referral?.MeetingOn,
        Officers = Officers(facts, officer),
        Signatories = facts.Matter?.Preparation.Signatories ?? [],
    };

    /// <summary>In the papers' own manner: «Svar på skrivelse om …», «Yttrande över remiss av …».</summary>
    public static string Title(PrefillFacts facts) => facts switch
    {
        { Kind: StaffReportKind.FinalReport } => facts.Assignments is [var only] ? $"Slutrapport: {only.Title}" : "Slutrapportering av uppdrag",
        { Kind: StaffReportKind.PlanAdoption, Plan: { } plan } => plan.Title,
        { Kind: StaffReportKind.YearlyExtract } => $"{facts.Body}s åtgärder {facts.Year}",
        { Kind: StaffReportKind.ReferralReply, Matter: { } matter } => $"Yttrande över remiss: {matter.Subject}",
        { Matter: { Kind: MatterKind.WrittenProposal } matter } => $"Svar på skrivelse: {matter.Subject}",
        { Matter: { Kind: MatterKind.Motion } matter } => $"Svar på motion: {matter.Subject}",
        { Matter: { Kind: MatterKind.CitizenProposal } matter } => $"Svar på medborgarförslag: {matter.Subject}",
        { Matter: { } matter } => matter.Subject,
        _ => string.Empty,
    };

    private static IReadOnlyList<MatterOfficer> Officers(PrefillFacts facts, string officer) =>
        facts.Referral is { Officer: { } own } ? [new MatterOfficer(own, null, null)]
        : facts.Matter is { Preparation.Officers: { Count: > 0 } officers } ? officers
        : [new MatterOfficer(officer, null, null)];
}
