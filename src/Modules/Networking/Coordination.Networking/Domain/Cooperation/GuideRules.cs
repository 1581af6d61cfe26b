namespace Coordination.Networking.Domain.Cooperation;

/// <summary>What a rule says of a form.</summary>
internal enum RuleWeight
{
    For,
    Against,

    /// <summary>Speaks neither for nor against, and must be seen to.</summary>
    Condition,
}

/// <summary>How firm the ground of a rule is.</summary>
internal enum RuleCertainty
{
    /// <summary>Written in law.</summary>
    Statute,

    /// <summary>Guidance of authorities, inquiries and other municipalities.</summary>
    Guidance,

    /// <summary>What committees have decided as their starting point.</summary>
    Policy,
}

/// <summary>A rule of the guide: when it holds, what it says of which forms, and where it comes from.</summary>
/// <param name="Code">Names its text.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Certainty">How firm that is.</param>
/// <param name="Weight">What it says.</param>
/// <param name="Forms">Of which forms.</param>
/// <param name="Asks">The questions whose answers decide it.</param>
/// <param name="Holds">Whether it holds with these answers.</param>
internal sealed record GuideRule(
    string Code,
    string Source,
    RuleCertainty Certainty,
    RuleWeight Weight,
    IReadOnlyList<CooperationForm> Forms,
    IReadOnlyList<GuideQuestion> Asks,
    Func<IReadOnlyDictionary<GuideQuestion, GuideAnswer>, bool> Holds);

/// <summary>
/// The rules of cooperation without procurement and beside it, as data. They weigh; none of them, and not all of them together, says that
/// a form is lawful: a person decides that, with the ground written down.
/// </summary>
internal static class GuideRules
{
    private const string LocalGovernmentAct = "kommunallagen (2017:725)";
    private const string ProcurementAct = "Lagen (2016:1145) om offentlig upphandling";
    private const string PartnershipGuidance = "Vägledning om IOP (SKR; SOU 2019:56)";
    private const string GrantGuidance = "Villkor för föreningsbidrag (exempel: Uppsala kommun)";
    private const string CommitteeReport = "Arbetsmarknadsnämnden i Stockholm, AMN 2019-0540-1.3";

    private static readonly CooperationForm[] _all = Enum.GetValues<CooperationForm>();
    private static readonly CooperationForm[] _support = [CooperationForm.AssociationGrant, CooperationForm.Partnership, CooperationForm.ExternalFunding, CooperationForm.Informal];
    private static readonly CooperationForm[] _grant = [CooperationForm.AssociationGrant];
    private static readonly CooperationForm[] _procurement = [CooperationForm.Procurement];
    private static readonly CooperationForm[] _partnership = [CooperationForm.Partnership];
    private static readonly CooperationForm[] _external = [CooperationForm.ExternalFunding];
    private static readonly CooperationForm[] _informal = [CooperationForm.Informal];

    public static IReadOnlyList<GuideRule> All { get; } =
    [
        On(GuideQuestion.GeneralInterest, GuideAnswer.Yes, RuleWeight.For, _all, $"2 kap. 1 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.GeneralInterest, GuideAnswer.Partly, RuleWeight.Condition, _all, $"2 kap. 1 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.GeneralInterest, GuideAnswer.No, RuleWeight.Against, _all, $"2 kap. 1 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.OthersTask, GuideAnswer.Yes, RuleWeight.Against, _all, $"2 kap. 2 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.OthersTask, GuideAnswer.Partly, RuleWeight.Condition, _all, $"2 kap. 2 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.EqualTreatment, GuideAnswer.No, RuleWeight.Against, _all, $"2 kap. 3 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.EqualTreatment, GuideAnswer.Partly, RuleWeight.Condition, _all, $"2 kap. 3 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.RunsBusiness, GuideAnswer.Yes, RuleWeight.Against, _all, $"2 kap. 7 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.RunsBusiness, GuideAnswer.Partly, RuleWeight.Condition, _all, $"2 kap. 7 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.IndividualSupport, GuideAnswer.Yes, RuleWeight.Against, _support, $"2 kap. 8 § {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.IndividualSupport, GuideAnswer.Partly, RuleWeight.Condition, _support, $"2 kap. 8 § {LocalGovernmentAct}", RuleCertainty.Statute),
        new("StateAid", "Artikel 107.1 EUF-fördraget och förordning (EU) 2023/2831", RuleCertainty.Statute, RuleWeight.Condition, _support, [GuideQuestion.IndividualSupport],
            a => Is(a, GuideQuestion.IndividualSupport, GuideAnswer.Yes, GuideAnswer.Partly)),
        On(GuideQuestion.MunicipalTask, GuideAnswer.Yes, RuleWeight.Condition, [CooperationForm.Procurement, CooperationForm.Partnership], $"10 kap. 8–9 §§ {LocalGovernmentAct}", RuleCertainty.Statute),
        On(GuideQuestion.OrderedService, GuideAnswer.Yes, RuleWeight.For, _procurement, ProcurementAct, RuleCertainty.Statute),
        new("OrderedServiceElsewhere", ProcurementAct, RuleCertainty.Statute, RuleWeight.Against, _support, [GuideQuestion.OrderedService], a => Is(a, GuideQuestion.OrderedService, GuideAnswer.Yes)),
        On(GuideQuestion.OrderedService, GuideAnswer.Partly, RuleWeight.Condition, _all, ProcurementAct, RuleCertainty.Statute),
        On(GuideQuestion.OrderedService, GuideAnswer.No, RuleWeight.Against, _procurement, ProcurementAct, RuleCertainty.Statute),
        On(GuideQuestion.MarketExists, GuideAnswer.Yes, RuleWeight.For, _procurement, PartnershipGuidance, RuleCertainty.Guidance),
        On(GuideQuestion.MarketExists, GuideAnswer.No, RuleWeight.For, _partnership, PartnershipGuidance, RuleCertainty.Guidance),

        // S004-12: where a market exists and the service is procured, a partnership is unsuitable.
        new("MarketTest", CommitteeReport, RuleCertainty.Policy, RuleWeight.Against, _partnership, [GuideQuestion.MarketExists, GuideQuestion.ServiceProcured],
            a => Is(a, GuideQuestion.MarketExists, GuideAnswer.Yes) && Is(a, GuideQuestion.ServiceProcured, GuideAnswer.Yes)),
        new("MarketTestUnclear", CommitteeReport, RuleCertainty.Policy, RuleWeight.Condition, _partnership, [GuideQuestion.MarketExists, GuideQuestion.ServiceProcured],
            a => Is(a, GuideQuestion.MarketExists, GuideAnswer.Yes, GuideAnswer.Partly) && !Is(a, GuideQuestion.ServiceProcured, GuideAnswer.No) && !IsBothYes(a)),
        new("MarketWithoutProcurement", PartnershipGuidance, RuleCertainty.Guidance, RuleWeight.Condition, _partnership, [GuideQuestion.MarketExists, GuideQuestion.ServiceProcured],
            a => Is(a, GuideQuestion.MarketExists, GuideAnswer.Yes, GuideAnswer.Partly) && Is(a, GuideQuestion.ServiceProcured, GuideAnswer.No)),

        .. GuideQuestions.Of(QuestionSection.Partnership).SelectMany(q => Sign(q, _partnership, PartnershipGuidance)),
        .. GuideQuestions.Of(QuestionSection.Grant).SelectMany(q => Sign(q, _grant, GrantGuidance)),
        .. Sign(GuideQuestion.ExternalFunder, _external, CommitteeReport, RuleCertainty.Policy),
        .. Sign(GuideQuestion.FunderConditions, _external, CommitteeReport, RuleCertainty.Policy),
        .. Sign(GuideQuestion.WithoutPayment, _informal, CommitteeReport, RuleCertainty.Policy),
    ];

    private static GuideRule On(GuideQuestion question, GuideAnswer answer, RuleWeight weight, IReadOnlyList<CooperationForm> forms, string source, RuleCertainty certainty) =>
        new($"{question}{answer}", source, certainty, weight, forms, [question], a => Is(a, question, answer));

    /// <summary>Yes speaks for the form, no against it, partly must be looked at.</summary>
    private static IEnumerable<GuideRule> Sign(GuideQuestion question, IReadOnlyList<CooperationForm> forms, string source, RuleCertainty certainty = RuleCertainty.Guidance) =>
    [
        On(question, GuideAnswer.Yes, RuleWeight.For, forms, source, certainty),
        On(question, GuideAnswer.Partly, RuleWeight.Condition, forms, source, certainty),
        On(question, GuideAnswer.No, RuleWeight.Against, forms, source, certainty),
    ];

    private static bool IsBothYes(IReadOnlyDictionary<GuideQuestion, GuideAnswer> answers) =>
        Is(answers, GuideQuestion.MarketExists, GuideAnswer.Yes) && Is(answers, GuideQuestion.ServiceProcured, GuideAnswer.Yes);

    private static bool Is(IReadOnlyDictionary<GuideQuestion, GuideAnswer> answers, GuideQuestion question, params IReadOnlyList<GuideAnswer> any) =>
        answers.TryGetValue(question, out var answer) && any.Contains(answer);
}
