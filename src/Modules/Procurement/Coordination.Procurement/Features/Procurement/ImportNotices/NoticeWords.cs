using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>The codes and words of the formats in the register's own words. What is not known is null, never guessed.</summary>
internal static class NoticeWords
{
    public static ContractKind? Kind(string? nature) => nature?.ToUpperInvariant() switch
    {
        "SUPPLIES" or "GOODS" or "VAROR" => ContractKind.Goods,
        "SERVICES" or "TJÄNSTER" => ContractKind.Services,
        "WORKS" or "BYGGENTREPRENADER" => ContractKind.Works,
        _ => null,
    };

    public static ProcedureKind? Procedure(string? written) => written?.ToUpperInvariant() switch
    {
        null => null,
        "OPEN" or "ÖPPET FÖRFARANDE" => ProcedureKind.Open,
        "RESTRICTED" or "SELECTIVE" or "SELEKTIVT FÖRFARANDE" => ProcedureKind.Restricted,
        "URVALSFÖRFARANDE" => ProcedureKind.Selective,
        "NEG-W-CALL" or "FÖRHANDLAT FÖRFARANDE MED FÖREGÅENDE ANNONSERING" => ProcedureKind.NegotiatedWithCall,
        "NEG-WO-CALL" or "LIMITED" or "FÖRHANDLAT FÖRFARANDE UTAN FÖREGÅENDE ANNONSERING" => ProcedureKind.NegotiatedWithoutCall,
        "COMP-DIAL" or "KONKURRENSPRÄGLAD DIALOG" => ProcedureKind.CompetitiveDialogue,
        "INNOVATION" => ProcedureKind.InnovationPartnership,
        "FÖRENKLAT FÖRFARANDE" => ProcedureKind.Simplified,
        "DIRECT" => ProcedureKind.Direct,
        _ => ProcedureKind.Other,
    };

    /// <summary>What the kind of notice and its result say of how far the procurement has come.</summary>
    public static ProcurementStatus Status(NoticeReading notice)
    {
        if (notice.ChangeReason is "cancel" or "cancel-intent" || notice.State is "cancelled" or "withdrawn")
        {
            return ProcurementStatus.Cancelled;
        }

        if (notice.State is "unsuccessful")
        {
            return ProcurementStatus.Unsuccessful;
        }

        if (notice.Winners.Count > 0 || notice.IsSupplement)
        {
            return ProcurementStatus.Awarded;
        }

        return notice.FormType switch
        {
            "planning" or "consultation" => ProcurementStatus.Planned,
            "result" or "dir-awa-pre" or "cont-modif" or "completion" => Ended(notice.LotResults),
            _ => ProcurementStatus.Published,
        };
    }

    public static ReservedParticipation Participation(IReadOnlyList<string> kinds, bool isStated) =>
        kinds.Contains(ReservedKinds.Workshops) ? ReservedParticipation.Integrating
        : kinds.Contains(ReservedKinds.PublicService) ? ReservedParticipation.PublicService
        : kinds.Count > 0 ? ReservedParticipation.Unspecified
        : isStated ? ReservedParticipation.No : ReservedParticipation.NotStated;

    public static ReservedExecution Execution(string? code) => code switch
    {
        "yes" => ReservedExecution.Yes,
        "no" => ReservedExecution.No,
        "not-known" => ReservedExecution.NotKnown,
        _ => ReservedExecution.NotStated,
    };

    public static LotOutcome? Outcome(string? result) => result switch
    {
        "selec-w" or "active" => LotOutcome.Awarded,
        "clos-nw" or "unsuccessful" or "cancelled" => LotOutcome.NotAwarded,
        "open-nw" or "pending" => LotOutcome.StillOpen,
        _ => null,
    };

    private static ProcurementStatus Ended(IReadOnlyList<NoticeLotResult> results)
    {
        var outcomes = results.Select(r => Outcome(r.Result)).ToList();
        return outcomes.Contains(LotOutcome.Awarded) || outcomes.Count == 0 ? ProcurementStatus.Awarded
            : outcomes.Contains(LotOutcome.StillOpen) ? ProcurementStatus.Published : ProcurementStatus.Unsuccessful;
    }
}
