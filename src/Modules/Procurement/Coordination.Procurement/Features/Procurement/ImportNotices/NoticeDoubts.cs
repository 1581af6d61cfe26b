using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What of a notice was doubtful: what the reader met, and what the register cannot keep as it stands.</summary>
internal sealed class NoticeDoubts
{
    private const int LongestCurrency = 3;

    /// <summary>A part of the path in either format, and the field that it became.</summary>
    private static readonly (string Part, string Field)[] Fields =
    [
        ("CommodityClassification", nameof(ProcurementFacts.MainCpv)), ("classification", nameof(ProcurementFacts.MainCpv)), ("CPV", nameof(ProcurementFacts.MainCpv)), (".items", nameof(ProcurementFacts.MainCpv)),
        ("ContractingParty", nameof(ProcurementFacts.BuyerName)), ("buyer", nameof(ProcurementFacts.BuyerName)), ("köpare", nameof(ProcurementFacts.BuyerName)),
        ("EstimatedOverall", nameof(ProcurementFacts.Estimate)), ("TotalAmount", nameof(ProcurementFacts.Total)), ("värde", nameof(ProcurementFacts.Total)), ("awards", nameof(ProcurementFacts.Total)), (".value", nameof(ProcurementFacts.Estimate)),
        ("Deadline", nameof(ProcurementFacts.TenderDeadline)), ("tenderPeriod", nameof(ProcurementFacts.TenderDeadline)), ("Publiceringsdatum", nameof(ProcurementFacts.PublishedOn)), ("IssueDate", nameof(ProcurementFacts.PublishedOn)),
        ("Upphandlingsslag", nameof(ProcurementFacts.Kind)), ("Reserverad", nameof(ProcurementFacts.ReservedParticipation)), ("Reserverat", nameof(ProcurementFacts.ReservedExecution)),
        ("TenderingParty", nameof(ProcurementFacts.Winners)), ("LotTender", nameof(ProcurementFacts.Winners)), ("ProcurementProjectLot", nameof(ProcurementFacts.Lots)), ("titel", nameof(ProcurementFacts.Title)), ("title", nameof(ProcurementFacts.Title)), ("/Name", nameof(ProcurementFacts.Title)),
    ];

    private readonly List<DoubtFacts> _all = [];

    public NoticeDoubts(NoticeReading notice)
    {
        foreach (var problem in notice.Problems)
        {
            var field = Array.Find(Fields, f => problem.Path.Contains(f.Part, StringComparison.Ordinal)).Field ?? problem.Path;
            Add(KindOf(problem.Code), field, problem.Found);
        }
    }

    public IReadOnlyList<DoubtFacts> All => _all;

    /// <summary>A value of nothing stands for one that was not given.</summary>
    public StatedMoney Money(NoticeMoney? money, string field)
    {
        if (money is null)
        {
            return StatedMoney.Unknown;
        }

        if (money.Amount == 0)
        {
            Add(DoubtKind.Improbable, field, money.ToString());
            return StatedMoney.Unknown;
        }

        if (money.Currency is null || (money.Currency.Length == LongestCurrency && money.Currency.All(char.IsAsciiLetterUpper)))
        {
            return new(decimal.Round(money.Amount, 2), money.Currency);
        }

        Add(DoubtKind.Malformed, field, money.ToString());
        return new(decimal.Round(money.Amount, 2), null);
    }

    /// <summary>Ten digits where it is a Swedish number, however it was written; else as it was written.</summary>
    public string? BuyerNumber(NoticeOrganisation? buyer)
    {
        if (buyer?.OrganisationNumber is not { } written)
        {
            return null;
        }

        var flaw = OrganisationNumberText.Flaw(written, out var digits);
        if (flaw is not null && (buyer.Country is "SWE" or "SE" || flaw == OrganisationNumberFlaw.WrongCheckDigit))
        {
            Add(flaw == OrganisationNumberFlaw.WrongCheckDigit ? DoubtKind.WrongCheckDigit : DoubtKind.Malformed, nameof(ProcurementFacts.BuyerNumber), written);
        }

        return flaw is null or OrganisationNumberFlaw.WrongCheckDigit ? digits : written;
    }

    private static DoubtKind KindOf(string code) => code switch
    {
        NoticeProblems.Missing or NoticeProblems.Unstated => DoubtKind.Missing,
        NoticeProblems.UnknownReference => DoubtKind.Unknown,
        NoticeProblems.Unlikely => DoubtKind.Improbable,
        NoticeProblems.Repeated => DoubtKind.Repeated,
        _ => DoubtKind.Malformed,
    };

    private void Add(DoubtKind kind, string field, string? raw)
    {
        var doubt = new DoubtFacts(kind, field, raw);
        if (!_all.Contains(doubt))
        {
            _all.Add(doubt);
        }
    }
}
