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

    /// <summary>A committee's part of a plan (S003-02): its own approval, and its wish that the executive board approves the whole.</summary>
    public static IReadOnlyList<string> ForPlan(string committee, bool isBoard) => isBoard
        ? [$"{committee} antar handlingsplanen."]
        : [$"{committee} godkänner handlingsplanen i de delar som berör {Within(committee)}.", $"{committee} föreslår kommunstyrelsen att godkänna handlingsplanen."];

    /// <summary>A report that answers budget assignments, each found finally reported on its own (S004-02, S004-03, S004-05).</summary>
    public static IReadOnlyList<string> ForReport(string committee, IEnumerable<string> assignments) =>
        [$"{committee} godkänner förvaltningens rapport.", .. assignments.Select(a => $"{committee} finner budgetuppdraget «{a}» slutrapporterat.")];

    public static string Tabled(string committee) => $"{committee} bordlägger ärendet.";

    public static string ReferredBack(string committee, string supplement) => $"{committee} återremitterar ärendet för komplettering: {supplement.Trim().TrimEnd('.')}.";

    /// <summary>The name inside a sentence: a committee is a common noun.</summary>
    private static string Within(string committee) => committee.Length > 0 ? char.ToLowerInvariant(committee[0]) + committee[1..] : committee;

    private static string Refers(string committee, string what) => $"{committee} beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på {what}.";
}
