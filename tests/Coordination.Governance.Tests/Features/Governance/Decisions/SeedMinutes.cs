namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>§ 7 of a labour market committee's minutes of 2019: public minutes, as its secretary would enter them (S004).</summary>
internal static class SeedMinutes
{
    public const string Title = "Rapport gällande arbetsmarknadsförvaltningens arbetssätt för samverkan med civilsamhället";

    public const string Number = "AMN 2019-0540-1.3";

    public const string AssignmentA = "Vidareutveckla och bredda samverkan med aktörer i privat och ideell sektor i syfte att främja integration, utvecklade sociala nätverk, fler vägar till jobb och social innovation.";

    public const string AssignmentB = "...undersöka förutsättningarna för att utveckla samhällsorienteringen med hjälp av ideellt-offentligt partnerskap";

    public const string Inquiry = "Mot bakgrund av båda dessa uppdrag har arbetsmarknadsförvaltningen under året genomfört en utredning för att tydliggöra ramarna för nämndens samverkan med civilsamhället.";

    public const string Points = """
        1. Arbetsmarknadsnämnden beslutade att godkänna förvaltningens rapport.
        2. Arbetsmarknadsnämnden beslutade att finna angivet budgetuppdrag slutrapporterat.
        """;

    public const string Chair = "Ordföranden Fredrik Lindstål (C)";

    public const string Proposal = "med instämmande från samtliga ledamöter, att nämnden skulle besluta enligt förvaltningens förslag till beslut.";

    public const string Members = "Vice ordförande Salar Rashid m.fl. (S)\nledamoten Rashid Mohammed m.fl. (V)";

    public const string Substitute = "Ersättaren Maria Jansson (Fi)";

    public const string Statement = """
        I dag omsätter den idéburna sektor i Sverige ca 12 miljarder kronor per år, vilket utgör ca 3 procent av välfärden. I våra grannländer Norge och Danmark står idéburna aktörer för ca 8 respektive 14 procent av välfärden.

        2018 tillsatte regeringen en utredning som fått i uppdrag att definiera vad som utgör en idéburen aktör inom välfärden. Det är viktigt att vi inom staden tar del av denna utredning och undersöker vilka förslag som skulle kunna implementeras.

        Rapporten förslår även att nämnden ska inrätta en beredningsgrupp för samverkan med civilsamhället inom arbetsmarknadsförvaltningen i syfte att stärka kunskapen, följa upp och kvalitetssäkra samverkan med civilsamhället. Vi ställer bakom förslaget och hoppas att förslaget förverkligas i närtid.
        """;

    public const string FollowInquiry = "Ta del av den statliga utredningen om idéburna aktörer och undersök vilka förslag som kan genomföras";

    public const string FollowGroup = "Inrätta beredningsgruppen för samverkan med civilsamhället i närtid";
}
