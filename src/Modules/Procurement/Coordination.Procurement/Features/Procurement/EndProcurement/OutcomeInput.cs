using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.ShowProcurements;

namespace Coordination.Procurement.Features.Procurement.EndProcurement;

/// <summary>How a procurement ended.</summary>
internal sealed class OutcomeInput
{
    public const int MostTenders = 1000;

    public long Version { get; set; }

    [Display(Name = "Outcome.Outcome"), Required(ErrorMessage = "Outcome.OutcomeMissing")]
    public ProcurementStatus? Outcome { get; set; }

    [Display(Name = "Outcome.TenderCount"), Range(0, MostTenders)]
    public int? TenderCount { get; set; }

    [Display(Name = "Outcome.Winners", Description = "Outcome.WinnersHint"), StringLength(8000)]
    public string? Winners { get; set; }

    [Display(Name = "Outcome.Because", Description = "Outcome.BecauseHint"), StringLength(ProcurementCase.LongestReason)]
    public string? Because { get; set; }

    public IReadOnlyList<string> Lines() => (Winners ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>«Namn; organisationsnummer; värde; anbudsområde»; null where the line cannot be read.</summary>
    public static WinnerFacts? Read(string line)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries);
        var (name, number, value, lot) = (cells[0], Cell(1), Cell(2), Cell(3));
        return name.Length is 0 or > ProcurementFacts.LongestName || lot?.Length > Winner.LongestLot || cells.Length > 4 || (number is not null && OrganisationNumberText.Read(number) is null) || (value is not null && ProcurementTexts.ReadAmount(value) is null)
            ? null
            : new WinnerFacts { Name = name, Number = OrganisationNumberText.Read(number), Value = ProcurementTexts.ReadAmount(value) is { } amount ? new StatedMoney(amount, "SEK") : default, Lot = lot };

        string? Cell(int at) => cells.Length > at && cells[at].Length > 0 ? cells[at] : null;
    }
}
