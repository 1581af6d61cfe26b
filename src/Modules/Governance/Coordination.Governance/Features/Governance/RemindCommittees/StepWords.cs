using Coordination.Governance.Domain.Referrals;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The steps of a committee's preparation as letters name them; letters are Swedish.</summary>
internal static class StepWords
{
    public static string Of(string name) => Enum.TryParse<PreparationStep>(name, out var step) ? Of(step) : name;

    private static string Of(PreparationStep step) => step switch
    {
        PreparationStep.Consultation => "samråd börjar",
        PreparationStep.Draft => "första utkast",
        PreparationStep.UnitHead => "enhetschefens godkännande",
        PreparationStep.Director => "direktörens godkännande",
        PreparationStep.Chair => "ordförandeberedning",
        PreparationStep.Documents => "stopp för handlingar",
        PreparationStep.Dispatch => "utskick av handlingar",
        PreparationStep.Meeting => "sammanträde",
        _ => "svaret lämnas",
    };
}
