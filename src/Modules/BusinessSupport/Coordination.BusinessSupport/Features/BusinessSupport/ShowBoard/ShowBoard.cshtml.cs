using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowBoard;

/// <summary>What waits in one step of the board.</summary>
/// <param name="Key">As the list's filter names it.</param>
/// <param name="Cases">The most pressing ones.</param>
/// <param name="Total">How many there are.</param>
internal sealed record BoardStep(string Key, IReadOnlyList<CaseRow> Cases, int Total);

/// <summary>How many cases somebody has in each step.</summary>
/// <param name="Adviser">Null is nobody's.</param>
/// <param name="Counts">In the order of the steps.</param>
internal sealed record BoardLine(string? Adviser, IReadOnlyList<int> Counts);

/// <summary>The cases by step, and by adviser.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ShowBoardModel(CaseListQuery cases, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int MostInStep = 15;

    private static readonly string[] Keys = [nameof(CaseState.New), nameof(CaseState.Ongoing), nameof(CaseState.Waiting), CaseListQuery.FollowUps];

    [FromQuery(Name = "handlaggare")]
    public string? Adviser { get; set; }

    public IReadOnlyList<BoardStep> Steps { get; private set; } = [];

    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<string> StepNames => [.. Keys.Select(NameOf)];

    public string NameOf(string key) => key == CaseListQuery.FollowUps ? texts["Cases.FollowUpOnes"] : texts[$"CaseState.{key}"];

    public static string AddressOf(string key, string? adviser) => $"/stodarenden?lage={key}&handlaggare={Uri.EscapeDataString(adviser ?? CaseListQuery.Nobody)}";

    public static string KeyAt(int step) => Keys[step];

    public int DaysTaken(CaseRow row) => cases.DaysTaken(row);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Adviser = string.IsNullOrWhiteSpace(Adviser) ? null : Adviser;
        var load = await cases.LoadAsync(ct);
        Lines =
        [
            .. load.GroupBy(l => l.Adviser).OrderBy(g => g.Key is not null).ThenBy(g => g.Key, StringComparer.Create(Languages.Swedish, ignoreCase: false))
                .Select(g => new BoardLine(g.Key, [.. Keys.Select(k => g.Where(l => StepOf(l.State) == k).Sum(l => l.Count))])),
        ];
        var steps = new List<BoardStep>();
        foreach (var key in Keys)
        {
            var shown = await cases.Step(key, Adviser).Take(MostInStep).ToListAsync(ct);
            var total = load.Where(l => StepOf(l.State) == key && (Adviser is null || (l.Adviser ?? CaseListQuery.Nobody) == Adviser)).Sum(l => l.Count);
            steps.Add(new BoardStep(key, shown, total));
        }

        Steps = steps;
    }

    private static string StepOf(CaseState state) => state == CaseState.Closed ? CaseListQuery.FollowUps : state.ToString();
}
