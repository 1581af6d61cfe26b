using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Features.Procurement.ShowProcurements;

namespace Coordination.Procurement.Features.Procurement.EditProcurement;

/// <summary>What the form of a procurement holds.</summary>
internal sealed class ProcurementInput
{
    private static readonly TimeOnly EndOfDay = new(23, 59);
    private static readonly string[] TimeFormats = ["H:mm", "H.mm"];

    /// <summary>Made with the form, so that sending it twice makes one procurement.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Procurements.Name"), Required(ErrorMessage = "Procurements.NameMissing"), StringLength(ProcurementFacts.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Procurements.Status"), Required(ErrorMessage = "Procurements.StatusMissing")]
    public ProcurementStatus? Status { get; set; } = ProcurementStatus.Planned;

    [Display(Name = "Procurements.Buyer"), Required(ErrorMessage = "Procurements.BuyerMissing"), StringLength(ProcurementFacts.LongestName)]
    public string? BuyerName { get; set; }

    [Display(Name = "Procurements.BuyerNumber", Description = "Procurements.BuyerNumberHint"), StringLength(50)]
    public string? BuyerNumber { get; set; }

    [Display(Name = "Procurements.BuyingUnit", Description = "Procurements.BuyingUnitHint"), StringLength(20)]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Procurements.Kind")]
    public ContractKind? Kind { get; set; }

    [Display(Name = "Procurements.Procedure")]
    public ProcedureKind? Procedure { get; set; }

    [Display(Name = "Procurements.Description"), StringLength(ProcurementFacts.LongestDescription)]
    public string? Description { get; set; }

    [Display(Name = "Procurements.MainCpv", Description = "Procurements.MainCpvHint"), StringLength(100)]
    public string? MainCpv { get; set; }

    [Display(Name = "Procurements.AdditionalCpv", Description = "Procurements.AdditionalCpvHint"), StringLength(4000)]
    public string? AdditionalCpv { get; set; }

    [Display(Name = "Procurements.Places", Description = "Procurements.PlacesHint"), StringLength(400)]
    public string? Places { get; set; }

    [Display(Name = "Procurements.Value", Description = "Procurements.ValueHint"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Procurements.Currency"), StringLength(3, MinimumLength = 3)]
    public string? Currency { get; set; } = "SEK";

    [Display(Name = "Procurements.PlannedYear"), Range(2000, 2100)]
    public int? PlannedYear { get; set; }

    [Display(Name = "Procurements.PlannedQuarter"), Range(1, 4)]
    public int? PlannedQuarter { get; set; }

    [Display(Name = "Procurements.PublishedOn")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "Procurements.TenderDeadline")]
    public DateOnly? TenderOn { get; set; }

    [Display(Name = "Procurements.TenderTime", Description = "Procurements.TenderTimeHint"), StringLength(5)]
    public string? TenderTime { get; set; }

    [Display(Name = "Procurements.ContractStart")]
    public DateOnly? ContractStart { get; set; }

    [Display(Name = "Procurements.ContractEnd")]
    public DateOnly? ContractEnd { get; set; }

    [Display(Name = "Reserved.Participation", Description = "Reserved.ParticipationHint")]
    public ReservedParticipation? ReservedParticipation { get; set; }

    [Display(Name = "Reserved.Execution")]
    public ReservedExecution? ReservedExecution { get; set; }

    [Display(Name = "Reserved.Employment")]
    public bool? HasEmploymentRequirement { get; set; }

    [Display(Name = "Reserved.EmploymentText"), StringLength(2000)]
    public string? EmploymentText { get; set; }

    [Display(Name = "Procurements.IsFramework")]
    public bool? IsFramework { get; set; }

    [Display(Name = "Procurements.Website"), StringLength(1000)]
    public string? Website { get; set; }

    /// <summary>Null where what is written is no time; the end of the day where nothing is.</summary>
    public TimeOnly? Time() => string.IsNullOrWhiteSpace(TenderTime) ? EndOfDay
        : TimeOnly.TryParseExact(TenderTime.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public IReadOnlyList<string> CodesWritten() => Split(AdditionalCpv, '\n', ';');

    public IReadOnlyList<string> PlacesWritten() => Split(Places, ',', ';', ' ', '\n');

    /// <summary>What is known of it, with what the form says in place of what it shows.</summary>
    /// <param name="known">What is known already; null for a new one.</param>
    public ProcurementFacts ToFacts(ProcurementFacts? known)
    {
        var facts = (known ?? new ProcurementFacts { Title = Title!, BuyerName = BuyerName!, Status = Status!.Value }) with
        {
            Title = Title!,
            Description = Description,
            BuyerName = BuyerName!,
            BuyerNumber = OrganisationNumberText.Read(BuyerNumber) ?? BuyerNumber,
            BuyingUnit = BuyingUnit,
            Kind = Kind,
            Procedure = Procedure,
            Status = Status!.Value,
            MainCpv = CpvReading.Read(MainCpv).Code,
            AdditionalCpv = [.. CodesWritten().Select(c => CpvReading.Read(c).Code).OfType<string>().Distinct()],
            Places = [.. PlacesWritten().Select(p => p.ToUpperInvariant()).Distinct()],
            Estimate = ProcurementTexts.ReadAmount(Value) is { } amount ? new StatedMoney(amount, Currency?.Trim().ToUpperInvariant()) : known is { Estimate.IsWithheld: true } ? StatedMoney.Withheld : default,
            PlannedYear = PlannedYear,
            PlannedQuarter = PlannedQuarter,
            PublishedOn = PublishedOn,
            TenderDeadline = DeadlineBeside(known),
            ContractStart = ContractStart,
            ContractEnd = ContractEnd,
            ReservedParticipation = ReservedParticipation ?? Domain.Cases.ReservedParticipation.NotStated,
            ReservedExecution = ReservedExecution ?? Domain.Cases.ReservedExecution.NotStated,
            HasEmploymentRequirement = HasEmploymentRequirement,
            EmploymentText = EmploymentText,
            IsFramework = IsFramework,
            Website = Website,
        };
        return known is null ? facts : facts with { Doubts = [.. facts.Doubts.Where(d => !IsSettled(d.Field, known, facts))] };
    }

    /// <summary>The form shows whole minutes: a deadline at 23:59:59 that nobody has changed stays as it is.</summary>
    private DateTimeOffset? DeadlineBeside(ProcurementFacts? known)
    {
        var shown = known is null ? null : Of(known);
        return shown is not null && shown.TenderOn == TenderOn && shown.Time() == Time() ? known!.TenderDeadline : TenderOn?.ToInstant(Time() ?? EndOfDay);
    }

    public static ProcurementInput Of(ProcurementCase stored)
    {
        var input = Of(stored.ToFacts());
        (input.NewId, input.Version) = (stored.Id.Value, stored.Version);
        return input;
    }

    /// <summary>What is known as the form would show it.</summary>
    public static ProcurementInput Of(ProcurementFacts stored)
    {
        var deadline = stored.TenderDeadline?.ToSwedishTime();
        var time = deadline is { } at ? TimeOnly.FromDateTime(at.DateTime) : (TimeOnly?)null;
        return new()
        {
            Title = stored.Title,
            Status = stored.Status,
            BuyerName = stored.BuyerName,
            BuyerNumber = stored.BuyerNumber,
            BuyingUnit = stored.BuyingUnit,
            Kind = stored.Kind,
            Procedure = stored.Procedure,
            Description = stored.Description,
            MainCpv = Full(stored.MainCpv),
            AdditionalCpv = stored.AdditionalCpv.Count == 0 ? null : string.Join('\n', stored.AdditionalCpv.Select(Full)),
            Places = stored.Places.Count == 0 ? null : string.Join(", ", stored.Places),
            Value = ProcurementTexts.Written(stored.Estimate.Amount),
            Currency = stored.Estimate.Amount is null ? "SEK" : stored.Estimate.Currency,
            PlannedYear = stored.PlannedYear,
            PlannedQuarter = stored.PlannedQuarter,
            PublishedOn = stored.PublishedOn,
            TenderOn = deadline is { } day ? DateOnly.FromDateTime(day.DateTime) : null,
            TenderTime = time is null || time == EndOfDay ? null : time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            ContractStart = stored.ContractStart,
            ContractEnd = stored.ContractEnd,
            ReservedParticipation = stored.ReservedParticipation == Domain.Cases.ReservedParticipation.NotStated ? null : stored.ReservedParticipation,
            ReservedExecution = stored.ReservedExecution == Domain.Cases.ReservedExecution.NotStated ? null : stored.ReservedExecution,
            HasEmploymentRequirement = stored.HasEmploymentRequirement,
            EmploymentText = stored.EmploymentText,
            IsFramework = stored.IsFramework,
            Website = stored.Website,
        };
    }

    /// <summary>A doubt is settled when a person has changed what it is of.</summary>
    private static bool IsSettled(string field, ProcurementFacts before, ProcurementFacts after) => field switch
    {
        nameof(ProcurementFacts.MainCpv) => before.MainCpv != after.MainCpv,
        nameof(ProcurementFacts.BuyerNumber) => before.BuyerNumber != after.BuyerNumber,
        nameof(ProcurementFacts.BuyerName) => before.BuyerName != after.BuyerName,
        nameof(ProcurementFacts.Title) => before.Title != after.Title,
        nameof(ProcurementFacts.Kind) => before.Kind != after.Kind,
        nameof(ProcurementFacts.PublishedOn) => before.PublishedOn != after.PublishedOn,
        nameof(ProcurementFacts.TenderDeadline) => before.TenderDeadline != after.TenderDeadline,
        nameof(ProcurementFacts.Estimate) or nameof(ProcurementCase.EstimatedValue) => before.Estimate != after.Estimate,
        _ => false,
    };

    private static string? Full(string? code) => CpvList.Find(code)?.Full ?? code;

    private static IReadOnlyList<string> Split(string? text, params char[] separators) => (text ?? string.Empty).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
