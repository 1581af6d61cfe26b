using System.Collections.Frozen;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>The codes and words of the formats in the register's own words. What is not known is null, never guessed.</summary>
internal static class NoticeWords
{
    /// <summary>Whatever their case, without being written anew in another one for each notice.</summary>
    private static readonly FrozenDictionary<string, ContractKind> Kinds = new Dictionary<string, ContractKind>
    {
        ["supplies"] = ContractKind.Goods,
        ["goods"] = ContractKind.Goods,
        ["varor"] = ContractKind.Goods,
        ["services"] = ContractKind.Services,
        ["tjänster"] = ContractKind.Services,
        ["works"] = ContractKind.Works,
        ["byggentreprenader"] = ContractKind.Works,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ProcedureKind> Procedures = new Dictionary<string, ProcedureKind>
    {
        ["open"] = ProcedureKind.Open,
        ["öppet förfarande"] = ProcedureKind.Open,
        ["restricted"] = ProcedureKind.Restricted,
        ["selective"] = ProcedureKind.Restricted,
        ["selektivt förfarande"] = ProcedureKind.Restricted,
        ["urvalsförfarande"] = ProcedureKind.Selective,
        ["neg-w-call"] = ProcedureKind.NegotiatedWithCall,
        ["förhandlat förfarande med föregående annonsering"] = ProcedureKind.NegotiatedWithCall,
        ["neg-wo-call"] = ProcedureKind.NegotiatedWithoutCall,
        ["limited"] = ProcedureKind.NegotiatedWithoutCall,
        ["förhandlat förfarande utan föregående annonsering"] = ProcedureKind.NegotiatedWithoutCall,
        ["comp-dial"] = ProcedureKind.CompetitiveDialogue,
        ["konkurrenspräglad dialog"] = ProcedureKind.CompetitiveDialogue,
        ["innovation"] = ProcedureKind.InnovationPartnership,
        ["förenklat förfarande"] = ProcedureKind.Simplified,
        ["direct"] = ProcedureKind.Direct,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ContractKind? Kind(string? nature) => nature is not null && Kinds.TryGetValue(nature, out var kind) ? kind : null;

    public static ProcedureKind? Procedure(string? written) => written is null ? null : Procedures.GetValueOrDefault(written, ProcedureKind.Other);

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
