using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>The proposal to decide by kind of report, in the template's manner: points that name the body, or clauses that begin with «att».</summary>
internal static class PrefilledProposal
{
    /// <summary>How a verb that ends with the body's name becomes one that follows «föreslås besluta att».</summary>
    private static readonly (string Says, string To)[] Verbs =
    [
        ("beslutar att ", ""), ("godkänner ", "godkänna "), ("överlämnar ", "överlämna "), ("finner ", "finna "), ("föreslår ", "föreslå "), ("antar ", "anta "), ("lägger ", "lägga "),
    ];

    public static IReadOnlyList<string> Of(PrefillFacts facts)
    {
        var points = Points(facts).ToList();
        return facts.Style == DecisionStyle.Points ? points : [.. points.Select((p, i) => Clause(p, facts.Body, i == points.Count - 1))];
    }

    private static IEnumerable<string> Points(PrefillFacts facts) => facts switch
    {
        { Matter.ProposedDecision: { } written } => written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        { Kind: StaffReportKind.FinalReport } =>
            facts.Assignments.Select(a => $"{facts.Body} finner uppdraget ”{a.Title}” i budget {a.Year} slutrapporterat.").Prepend($"{facts.Body} godkänner förvaltningens rapport."),
        { Kind: StaffReportKind.PlanAdoption, Plan: { } plan, BodyIsBoard: true } => [$"{facts.Body} antar {plan.Title}."],
        { Kind: StaffReportKind.PlanAdoption, Plan: { } plan } =>
            [$"{facts.Body} godkänner {plan.Title} i de delar som berör nämnden.", $"{facts.Body} föreslår kommunstyrelsen att godkänna {plan.Title}."],
        { Kind: StaffReportKind.YearlyExtract } => [$"{facts.Body} godkänner redovisningen av åtgärderna för {facts.Year} och lägger den till handlingarna."],
        { Kind: StaffReportKind.ReferralReply, Matter: { Kind: not MatterKind.Motion } or null } or { Referral: not null } =>
            [DecisionWording.For(MatterKind.Referral, facts.Body, facts.Referral is null ? Sender(facts.Matter) : InSentence(facts.MatterBody))],
        { Matter: { } matter } => [DecisionWording.For(matter.Kind, facts.Body, Sender(matter))],
        _ => [DecisionWording.For(MatterKind.Other, facts.Body, null)],
    };

    private static string? Sender(Matter? matter) => matter is { Senders.Count: > 0 } ? InSentence(matter.Senders[0].Name) : null;

    /// <summary>A body's name inside a sentence begins with a small letter: kommunstyrelsen. A person's does not.</summary>
    private static string? InSentence(string? name) => name is not null && !name.Contains(' ', StringComparison.Ordinal) ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : name;

    private static string Clause(string point, string body, bool isLast)
    {
        var rest = point.TrimEnd('.', ',', ' ');
        if (rest.StartsWith("att ", StringComparison.OrdinalIgnoreCase))
        {
            return point;
        }

        if (rest.StartsWith(body + " ", StringComparison.Ordinal))
        {
            rest = rest[(body.Length + 1)..];
            foreach (var (says, to) in Verbs)
            {
                rest = rest.StartsWith(says, StringComparison.Ordinal) ? to + rest[says.Length..] : rest.Replace(" och " + says, " och " + to, StringComparison.Ordinal);
            }
        }

        return $"att {rest}{(isLast ? "." : ", och")}";
    }
}
