namespace Coordination.Networking.Domain.Cooperation;

/// <summary>A line of what speaks for or against a form.</summary>
internal sealed record GuideLine(string Code, string Source, RuleCertainty Certainty, RuleWeight Weight);

/// <summary>What the answers say of one form. It weighs and tells what is not known; it never says that the form may be used.</summary>
/// <param name="Form">The form.</param>
/// <param name="Lines">What speaks for, against, and must be seen to.</param>
/// <param name="Open">Questions about it that nobody has answered.</param>
internal sealed record FormOutcome(CooperationForm Form, IReadOnlyList<GuideLine> Lines, IReadOnlyList<GuideQuestion> Open)
{
    public IReadOnlyList<GuideLine> Of(RuleWeight weight) => [.. Lines.Where(l => l.Weight == weight)];
}

/// <summary>Weighs the five forms by the answers and by how the counterpart's democracy conditions have been judged.</summary>
internal static class GuideOutcome
{
    private const string DemocracySource = "Kommunens demokrativillkor; arbetsmarknadsnämnden i Stockholm, AMN 2019-0540-1.3";

    public static IReadOnlyList<FormOutcome> Weigh(IReadOnlyDictionary<GuideQuestion, GuideAnswer> answers, DemocracyOutcome? democracy) =>
        [.. Enum.GetValues<CooperationForm>().Select(form => Weigh(form, answers, Democracy(democracy)))];

    private static FormOutcome Weigh(CooperationForm form, IReadOnlyDictionary<GuideQuestion, GuideAnswer> answers, GuideLine democracy)
    {
        var rules = GuideRules.All.Where(r => r.Forms.Contains(form)).ToList();
        return new FormOutcome(
            form,
            [democracy, .. rules.Where(r => r.Holds(answers)).Select(r => new GuideLine(r.Code, r.Source, r.Certainty, r.Weight))],
            [.. rules.SelectMany(r => r.Asks).Distinct().Where(q => !answers.ContainsKey(q)).Order()]);
    }

    /// <summary>S004-09 holds for every form, paid or not.</summary>
    private static GuideLine Democracy(DemocracyOutcome? outcome) => outcome switch
    {
        DemocracyOutcome.Met => new("DemocracyMet", DemocracySource, RuleCertainty.Policy, RuleWeight.For),
        DemocracyOutcome.Doubts => new("DemocracyDoubts", DemocracySource, RuleCertainty.Policy, RuleWeight.Condition),
        DemocracyOutcome.NotMet => new("DemocracyNotMet", DemocracySource, RuleCertainty.Policy, RuleWeight.Against),
        _ => new("DemocracyMissing", DemocracySource, RuleCertainty.Policy, RuleWeight.Condition),
    };
}
