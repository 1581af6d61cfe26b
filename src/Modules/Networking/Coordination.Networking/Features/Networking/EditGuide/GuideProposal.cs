using Coordination.Networking.Domain.Knowledge;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>
/// A first text to work from, in our own words. It is put down as drafts: what the municipality says in public is decided by a person,
/// never by an installation. Four criteria: Tillväxtverket's description of ASF; procurement: 4 kap. 18 §, 19 a kap. LOU (2016:1145).
/// </summary>
internal static class GuideProposal
{
    public static bool Has(Guide guide, string language) => Of(guide, language).Count > 0;

    public static IReadOnlyList<(string Title, string Text)> Of(Guide guide, string language) => (guide, language) switch
    {
        (Guide.PublicPage, "sv") => PublicPage,
        (Guide.PublicPage, "en") => PublicPageInEnglish,
        (Guide.Handbook, "sv") => Handbook,
        _ => [],
    };

    private static IReadOnlyList<(string Title, string Text)> PublicPage { get; } =
    [
        ("Vad är ett socialt företag?", """
            Ett socialt företag säljer varor och tjänster som andra företag, men finns till för att lösa ett problem i samhället. Syftet kommer före vinsten.

            Ett arbetsintegrerande socialt företag, förkortat ASF, är ett socialt företag som ger arbete åt personer som har svårt att få eller behålla ett jobb. Det har två ben: det säljer något som kunderna vill ha, och det anpassar arbetet efter dem som gör det.
            """),
        ("Fyra kännetecken för ett ASF", """
            Det finns ingen lag som säger vad ett ASF är. Vi utgår från fyra kännetecken som myndigheterna brukar använda:

            1. Företaget driver näringsverksamhet för att människor med stora svårigheter på arbetsmarknaden ska komma in i arbetslivet.
            2. De som arbetar där är delaktiga, genom att äga, genom avtal eller på ett annat tydligt beskrivet sätt.
            3. Vinsten används i huvudsak i den egna verksamheten eller i liknande verksamheter.
            4. Företaget är fristående från stat, region och kommun.
            """),
        ("Så kan kommunen köpa", """
            Kommunen köper enligt lagen om offentlig upphandling. Den ger flera sätt att öppna för sociala företag:

            - Mindre inköp kan göras direkt, utan annons.
            - En upphandling kan reserveras för leverantörer vars huvudsyfte är att integrera personer i arbete, om minst 30 procent av personalen är personer med funktionsnedsättning eller med svårigheter att komma in på arbetsmarknaden.
            - Stora upphandlingar kan delas upp så att fler kan lämna anbud.
            - Kommunen kan ställa krav på att leverantören erbjuder arbetsträning eller anställning.

            Se vilka företag som vill synas i [den öppna listan](/sociala-foretag/lista).
            """),
        ("Kontakta oss", """
            Driver du ett socialt företag, eller funderar du på att starta ett? Det finns en väg in i kommunen, oavsett om det gäller stöd, lokaler, försäljning eller samarbete.

            [Skriv till oss här](/anmalan). Du får ett nummer och kan följa vad som händer.
            """),
    ];

    private static IReadOnlyList<(string Title, string Text)> PublicPageInEnglish { get; } =
    [
        ("What is a social enterprise?", """
            A social enterprise sells goods and services like other businesses, but exists to solve a problem in society. Its purpose comes before profit.

            A work-integration social enterprise (in Swedish ASF) gives work to people who find it hard to get or keep a job. It earns its living by what it sells, and it adapts the work to those who do it.
            """),
        ("Contact us", """
            Do you run a social enterprise, or think of starting one? There is one way in to the municipality. [Write to us here](/anmalan).

            Enterprises that want to be seen stand in [the open list](/sociala-foretag/lista).
            """),
    ];

    private static IReadOnlyList<(string Title, string Text)> Handbook { get; } =
    [
        ("Vem handboken är till för", """
            Handboken är till för dig som arbetar i kommunen och möter sociala företag: som handläggare, inköpare, chef eller rådgivare. Den säger vilka vägar som finns och vem du frågar. Den ersätter inte en juridisk bedömning i det enskilda fallet.
            """),
        ("Välj rätt form", """
            Börja i behovet, inte i formen. Fråga i den här ordningen:

            1. Ryms det i kommunens uppdrag? Kommunal kompetens prövas alltid.
            2. Finns det en marknad för det vi vill ha? Då är upphandling vägen, och ett partnerskap passar inte.
            3. Är det organisationens egen idé som vi vill stödja? Då kan ett bidrag passa.
            4. Vill båda bidra till något som ingen av oss gör ensam? Då kan ett idéburet offentligt partnerskap prövas.
            5. Räcker det med att träffas och hjälpas åt? Samverka utan ersättning, men skriv ner vad ni kom överens om.

            Organisationer som kommunen samverkar med ska stå för alla människors lika värde och för demokratin.
            """),
        ("Köpa av sociala företag", """
            - Titta i [registret](/foretag) efter vem som erbjuder det du behöver.
            - Gör en direktupphandling när värdet tillåter det, och fråga gärna flera.
            - Ta med frågan om reserverad upphandling redan när behovet beskrivs. Efteråt är det för sent.
            - Dela upp i delar som ett mindre företag klarar.
            - Skriv in sysselsättningskrav där de passar, och följ upp dem.
            """),
        ("Stöd till företag", """
            Sociala företag har samma rätt till rådgivning som andra företag. Ekonomiskt stöd till ett företag kan vara statsstöd: kontrollera reglerna och vad företaget redan har fått innan något lovas.
            """),
        ("Vem gör vad", """
            Samordningsfunktionen håller ihop arbetet, tar emot [det som kommer den gemensamma vägen in](/anmalningar) och ser till att rätt förvaltning svarar. Nämnderna ansvarar för sina åtgärder i [handlingsplanen](/planer).
            """),
    ];
}
