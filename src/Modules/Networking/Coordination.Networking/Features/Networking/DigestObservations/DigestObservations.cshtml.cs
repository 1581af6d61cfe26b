using System.Globalization;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowObservations;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.DigestObservations;

/// <summary>What was seen in a period, to read and to print; the last three months unless asked otherwise.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class DigestObservationsModel(ObservationListQuery observations, TimeProvider clock) : PageModel
{
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public IReadOnlyList<Observation> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? fran, string? till, CancellationToken ct)
    {
        To = Day(till) ?? clock.TodayInSweden();
        From = Day(fran) ?? To.AddMonths(-3);
        if (From > To)
        {
            (From, To) = (To, From);
        }

        Rows = await observations.DigestAsync(From, To, ct);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;
}
