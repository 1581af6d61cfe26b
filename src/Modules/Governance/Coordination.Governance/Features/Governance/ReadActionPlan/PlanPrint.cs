using System.Text.Json;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReadActionPlan;

/// <summary>What the command prints. Names of fields are for programs that read it: only added to, never changed.</summary>
internal sealed record PlanPrint
{
    public required string Title { get; init; }

    public string? RegistrationNumber { get; init; }

    public DateOnly? Date { get; init; }

    public string? AddressedTo { get; init; }

    public int? ValidFrom { get; init; }

    public int? ValidTo { get; init; }

    public required IReadOnlyList<string> Officers { get; init; }

    public required IReadOnlyList<string> StrategicAreas { get; init; }

    public required IReadOnlyList<RelatedDocument> RelatedDocuments { get; init; }

    public required IReadOnlyList<ReadArea> Areas { get; init; }

    public required IReadOnlyList<ActivityPrint> Activities { get; init; }

    public required IReadOnlyList<DoubtPrint> Doubts { get; init; }

    public static PlanPrint Of(ReadPlan plan, IStringLocalizer texts) => new()
    {
        Title = plan.Title,
        RegistrationNumber = plan.RegistrationNumber,
        Date = plan.Date,
        AddressedTo = plan.AddressedTo,
        ValidFrom = plan.ValidFrom,
        ValidTo = plan.ValidTo,
        Officers = plan.Officers,
        StrategicAreas = plan.StrategicAreas,
        RelatedDocuments = plan.RelatedDocuments,
        Areas = plan.Areas,
        Activities = [.. plan.Rows.Select(r => ActivityPrint.Of(r, plan))],
        Doubts = [.. plan.Doubts.Select(d => DoubtPrint.Of(d, plan, texts))],
    };

    internal static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>An activity as understood.</summary>
internal sealed record ActivityPrint(
    int Area, string AreaTitle, int Number, string FullNumber, string Title, IReadOnlyList<string> Responsible, IReadOnlyList<string> OtherActors,
    TimetablePrint Timetable, IReadOnlyList<ReadNote> Notes, ReadPosition Position)
{
    public static ActivityPrint Of(ReadRow row, ReadPlan plan) => new(
        row.Area,
        plan.Areas.First(a => a.Number == row.Area).Title,
        row.Number,
        $"{row.Area}.{row.Number}",
        row.Title,
        row.Responsible.AsList(),
        row.OtherActors.AsList(),
        new TimetablePrint(PlanPrint.Camel(row.Timetable.Kind), row.Timetable.From, row.Timetable.To, row.Timetable.AsWritten, row.Timetable.DueOn),
        row.Notes,
        row.Position);
}

/// <summary>A timetable as understood: kind is year, range, ongoing, ongoingContinuous or unknown.</summary>
internal sealed record TimetablePrint(string Kind, int? From, int? To, string AsWritten, DateOnly? DueOn);

/// <summary>A doubt in words.</summary>
internal sealed record DoubtPrint(
    string Code, string Message, int? Table, string? Sheet, int? Row, int? Cell, int? Line, int? Page, string? Activity, string Field, string AsWritten, string Suggestion, IReadOnlyList<string> Choices)
{
    public static DoubtPrint Of(ReadDoubt doubt, ReadPlan plan, IStringLocalizer texts) => new(
        doubt.Code,
        texts[$"Import.Doubt.{doubt.Code}"],
        doubt.Position.Table,
        doubt.Position.Sheet,
        doubt.Position.Row,
        doubt.Position.Cell,
        doubt.Position.Line,
        doubt.Position.Page,
        doubt.Row is { } row ? $"{plan.Rows[row].Area}.{plan.Rows[row].Number}" : null,
        PlanPrint.Camel(doubt.Field),
        doubt.AsWritten,
        doubt.Suggestion,
        [.. doubt.Choices.Select(c => c.TextKey is null ? c.Value : texts[c.TextKey].Value)]);
}
