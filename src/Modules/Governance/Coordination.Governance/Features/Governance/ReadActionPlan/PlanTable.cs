using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReadActionPlan;

/// <summary>The reading as a table for people at a terminal.</summary>
internal static class PlanTable
{
    private const int TitleWidth = 60;

    public static async Task WriteAsync(PlanPrint plan, TextWriter output, IStringLocalizer texts)
    {
        await output.WriteLineAsync(string.Join("  ", new[] { plan.Title, plan.RegistrationNumber, plan.ValidFrom is null ? null : $"{plan.ValidFrom}–{plan.ValidTo}" }.Where(t => t is not null)));
        foreach (var area in plan.Areas)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{area.Number}  {area.Title}");
            foreach (var activity in plan.Activities.Where(a => a.Area == area.Number))
            {
                await output.WriteLineAsync(Line(activity));
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync(texts["Commands.PlanRead.Summary", plan.Activities.Count, plan.Areas.Count, plan.Doubts.Count]);
        foreach (var doubt in plan.Doubts)
        {
            await output.WriteLineAsync($"- {Place(doubt, texts)}{doubt.Message}");
            if (doubt.AsWritten.Length > 0)
            {
                await output.WriteLineAsync($"    «{doubt.AsWritten}»{(doubt.Suggestion == doubt.AsWritten ? "" : $" → «{doubt.Suggestion}»")}");
            }
        }
    }

    private static string Line(ActivityPrint activity)
    {
        var title = activity.Title.Length > TitleWidth ? string.Concat(activity.Title.AsSpan(0, TitleWidth - 1), "…") : activity.Title;
        return $"  {activity.FullNumber,-5} {title.PadRight(TitleWidth)}  {string.Join(", ", activity.Responsible),-10}  {string.Join(", ", activity.OtherActors),-22}  {activity.Timetable.AsWritten}";
    }

    private static string Place(DoubtPrint doubt, IStringLocalizer texts) =>
        doubt.Table is null ? "" : $"{texts["Import.Place", doubt.Sheet ?? $"{doubt.Table}", doubt.Row ?? 0, doubt.Cell ?? 1]}: ";
}
