using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Direct;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Awards;

/// <summary>What happens on a day of a procurement.</summary>
internal enum ProcessDateKind
{
    /// <summary>The first day that the tender time may end.</summary>
    TenderTime,

    /// <summary>The last day for further information on the documents.</summary>
    FurtherInformation,

    /// <summary>Tenders are in.</summary>
    TenderDeadline,

    /// <summary>The last day of the standstill (avtalsspärr).</summary>
    Standstill,

    /// <summary>The last day to send the award to be published.</summary>
    AwardNotice,

    /// <summary>The last day to complete the documentation of a direct procurement.</summary>
    Documentation,
}

/// <summary>What is worth a look on a day.</summary>
internal enum ProcessRemark
{
    /// <summary>The deadline is before the first day that the tender time may end.</summary>
    TenderTimeShort,

    /// <summary>A contract was concluded before the standstill was over.</summary>
    ContractInStandstill,

    /// <summary>It was done after the last day.</summary>
    DoneLate,
}

/// <summary>A day of a procurement with the section it rests on. Information, never a decision.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="On">The day.</param>
/// <param name="Section">Where the act says so; null for what the buyer has set.</param>
/// <param name="IsDone">Nothing remains to be done.</param>
/// <param name="Duty">What the buying unit owes; null for what only is to be known.</param>
/// <param name="Remark">What is worth a look.</param>
internal sealed record ProcessDate(ProcessDateKind Kind, DateOnly On, string? Section, bool IsDone, DutyKind? Duty = null, ProcessRemark? Remark = null);

/// <summary>The days of a procurement by LOU (domain: tender time, standstill, award notice, documentation).</summary>
internal static class ProcessDates
{
    /// <summary>A direct procurement under this needs no award notice (19 a kap. 13 § LOU).</summary>
    private const decimal NoticeFrom = 700_000m;

    private const int OpenDays = 30;
    private const int RequestDays = 30;
    private const int ElectronicStandstill = 10;
    private const int OtherStandstill = 15;
    private const int InformationDays = 6;
    private const int AfterContract = 30;

    /// <param name="procurement">The procurement.</param>
    /// <param name="award">What is written of its award; null for nothing.</param>
    /// <param name="rules">Which rules apply.</param>
    /// <param name="signedOn">The days on which its contracts were concluded.</param>
    /// <param name="value">What the contracts are worth; where unknown, what was estimated.</param>
    /// <param name="today">The day it is asked.</param>
    public static IReadOnlyList<ProcessDate> Of(ProcurementCase procurement, AwardText? award, Regime rules, IReadOnlyCollection<DateOnly> signedOn, decimal? value, DateOnly today)
    {
        var dates = new List<ProcessDate>();
        var isDirect = procurement.Procedure == ProcedureKind.Direct || (procurement.Procedure is null && rules == Regime.Direct);
        var deadline = procurement.TenderDeadline?.ToSwedishDate();
        if (procurement.PublishedOn is { } published && rules == Regime.EuropeanRules && !isDirect)
        {
            // Electronic documents and tenders are the rule: 30 days; who may shorten it further knows why.
            var (first, section) = procurement.Procedure is ProcedureKind.Restricted or ProcedureKind.NegotiatedWithCall or ProcedureKind.CompetitiveDialogue or ProcedureKind.InnovationPartnership
                ? (EuropeanPeriod.LastOfDays(published, RequestDays), "11 kap. 3 § LOU")
                : (EuropeanPeriod.LastOfDays(published, OpenDays), "11 kap. 2, 5 och 6 §§ LOU");
            var ends = procurement.Procedure is ProcedureKind.Restricted or ProcedureKind.NegotiatedWithCall or ProcedureKind.CompetitiveDialogue or ProcedureKind.InnovationPartnership
                ? procurement.ParticipationDeadline?.ToSwedishDate() ?? deadline : deadline;
            dates.Add(new(ProcessDateKind.TenderTime, first, section, first <= today || ends is not null, Remark: ends < first ? ProcessRemark.TenderTimeShort : null));
        }

        if (deadline is { } last)
        {
            if (rules == Regime.NationalRules)
            {
                dates.Add(new(ProcessDateKind.FurtherInformation, last.AddDays(-InformationDays), "19 kap. 13 § LOU", last.AddDays(-InformationDays) < today));
            }

            dates.Add(new(ProcessDateKind.TenderDeadline, last, null, last < today || procurement.IsAwardTold));
        }

        if (award?.DecisionSentOn is { } sent && (!isDirect || award.IsVoluntary))
        {
            var until = EuropeanPeriod.LastOfDays(sent, award.IsElectronic || isDirect ? ElectronicStandstill : OtherStandstill);
            var early = signedOn.Any(d => d <= until);
            dates.Add(new(ProcessDateKind.Standstill, until, isDirect ? "19 a kap. 9–10 §§ LOU" : "20 kap. 1–3 §§ LOU", until < today || signedOn.Count > 0, Remark: early ? ProcessRemark.ContractInStandstill : null));
        }

        if (signedOn.Count > 0)
        {
            var mayBatch = procurement.IsDynamicSystem == true || (procurement.MainCpv is { } code && LawList.SpecialServices.Naming(code) is not null);
            AddAfterContract(dates, award, isDirect, rules, mayBatch, signedOn.Max(), value);
        }

        return [.. dates.OrderBy(d => d.On).ThenBy(d => d.Kind)];
    }

    private static void AddAfterContract(List<ProcessDate> dates, AwardText? award, bool isDirect, Regime rules, bool mayBatch, DateOnly signed, decimal? value)
    {
        // Under 700 000 kronor a direct procurement is not published; where the value is not known nobody is told of a duty.
        if (!isDirect || value >= NoticeFrom)
        {
            // Only what is bought in a dynamic system or stands in bilaga 2 may wait for the others of its quarter.
            var isBatched = mayBatch && award?.IsBatched == true;
            var quarterEnd = new DateOnly(signed.Year, (((signed.Month - 1) / 3) * 3) + 1, 1).AddMonths(3).AddDays(-1);
            var until = EuropeanPeriod.LastOfDays(isBatched ? quarterEnd : signed, AfterContract);
            var section = isDirect ? "19 a kap. 13 § LOU" : rules == Regime.NationalRules ? "19 kap. 7 § LOU" : "10 kap. 4 § LOU";
            dates.Add(new(ProcessDateKind.AwardNotice, until, section, award?.NoticeSentOn is not null, DutyKind.AwardNotice, award?.NoticeSentOn > until ? ProcessRemark.DoneLate : null));
        }

        if (isDirect && value > DirectRecord.DocumentedOver)
        {
            var until = EuropeanPeriod.LastOfDays(signed, AfterContract);
            dates.Add(new(ProcessDateKind.Documentation, until, "19 a kap. 11 § LOU", award?.DocumentedOn is not null, DutyKind.Documentation, award?.DocumentedOn > until ? ProcessRemark.DoneLate : null));
        }
    }
}
