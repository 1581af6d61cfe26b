using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditContact;

/// <summary>The weekdays that letters can be wanted on: those on which they go.</summary>
internal static class DigestDayOptions
{
    public static IReadOnlyList<Option> Of(IStringLocalizer texts) =>
        [.. Enum.GetValues<DayOfWeek>().Where(d => d is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(d => new Option(d.ToString(), texts[$"DigestDay.{d}"]))];

    public static bool Has(DayOfWeek? day) => day is null or (>= DayOfWeek.Monday and <= DayOfWeek.Friday);
}
