namespace Coordination.Governance.Domain.Matters;

/// <summary>The customary wording of a decision by kind of matter (S000-05, S001-02, S002-02). Swedish: it goes into Swedish minutes.</summary>
internal static class DecisionWording
{
    /// <param name="kind">Kind of matter.</param>
    /// <param name="committee">The body that decides, as its name begins a sentence.</param>
    /// <param name="sender">Who gets the reply.</param>
    public static string For(MatterKind kind, string committee, string? sender) => kind switch
    {
        MatterKind.WrittenProposal => Refers(committee, "skrivelsen"),
        MatterKind.Motion => Refers(committee, "motionen"),
        MatterKind.CitizenProposal => Refers(committee, "medborgarförslaget"),
        MatterKind.Referral => $"{committee} godkänner förvaltningens tjänsteutlåtande och överlämnar det till {sender ?? "avsändaren"} som svar på remissen.",
        MatterKind.Audit => $"{committee} godkänner förvaltningens tjänsteutlåtande och överlämnar det till {sender ?? "revisorerna"} som yttrande.",
        _ => $"{committee} godkänner förvaltningens förslag.",
    };

    private static string Refers(string committee, string what) => $"{committee} beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på {what}.";
}
