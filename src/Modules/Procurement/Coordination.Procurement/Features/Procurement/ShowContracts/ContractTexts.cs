using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Features.Procurement.ShowContracts;

/// <summary>What is said of contracts in lists and on pages.</summary>
internal static class ContractTexts
{
    public static StatusLook Look(this ContractState state) => state switch
    {
        ContractState.Coming => StatusLook.NotStarted,
        ContractState.Running => StatusLook.Ongoing,
        ContractState.Expired => StatusLook.Done,
        _ => StatusLook.Ended,
    };

    /// <summary>«1 jan 2027 – 31 dec 2028», «1 jan 2027 –».</summary>
    public static string Period(DateOnly startsOn, DateOnly? endsOn) => $"{DateText.Short(startsOn)} –{(endsOn is { } last ? $" {DateText.Short(last)}" : null)}";

    /// <summary>«Tvätteriet (556000-0000)»; the last digits of a person's number are left out.</summary>
    public static string Named(string name, string? number) => number is null ? name : $"{name} ({OrganisationNumberText.Shown(number)})";
}
