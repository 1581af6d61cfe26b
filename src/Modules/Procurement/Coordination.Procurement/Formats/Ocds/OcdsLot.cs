namespace Coordination.Procurement.Formats.Ocds;

/// <summary>Reads a lot (an extension of the standard), with reservations as the profile for the EU writes them.</summary>
internal static class OcdsLot
{
    public static NoticeLot Read(OcdsRelease release, JsonPart lot, int number, OcdsCodes codes)
    {
        var id = lot["id"].Text() ?? $"#{number}";
        var own = codes.OfLot(id);
        return new()
        {
            Id = id,
            Title = lot["title"].Words(),
            Description = lot["description"].Text(),
            Nature = lot["mainProcurementCategory"].Text(),
            MainCpv = own.Count > 0 ? own[0] : null,
            AdditionalCpv = [.. own.Skip(1)],
            EstimatedValue = release.Value(lot["value"]),
            Period = release.Period(lot["contractPeriod"]),
            Reserved = ReservedKindsOf(lot),
            ReservedExecution = lot["contractTerms"]["reservedExecution"].Flag() is { } reserved ? reserved ? "yes" : "no" : null,
            SocialObjectives = SocialGoals(lot),
            TenderDeadline = release.Moment(lot["tenderPeriod"]["endDate"]),
            Framework = lot["techniques"]["hasFrameworkAgreement"].Flag() is { } framework ? framework ? "yes" : "none" : null,
            DynamicSystem = lot["techniques"]["hasDynamicPurchasingSystem"].Flag() is { } system ? system ? "yes" : "none" : null,
        };
    }

    public static IReadOnlyList<string> ReservedKindsOf(JsonPart part) =>
        [.. part["otherRequirements"]["reservedParticipation"].Items().Select(r => r.Text()).Where(r => r is not null).Select(Kind)];

    /// <summary>Goals such as <c>social.disabilityInclusion</c>, without the word that all of them begin with.</summary>
    public static IReadOnlyList<string> SocialGoals(JsonPart part) =>
        [.. part["sustainability"].Items().Select(s => s["goal"].Text()).Where(g => g?.StartsWith("social", StringComparison.Ordinal) == true).Select(g => g!)];

    private static string Kind(string? code) => code switch
    {
        "shelteredWorkshop" => ReservedKinds.Workshops,
        "publicServiceMissionOrganization" => ReservedKinds.PublicService,
        _ => ReservedKinds.Unstated,
    };
}
