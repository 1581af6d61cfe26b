using System.Text;
using Coordination.Governance.Domain.Activities;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>A labour market committee's public document of 2018, with report and plan, as it came out of its PDF (S003).</summary>
internal static class SeedUppsalaPlan
{
    /// <summary>Area, number, words of the title, main responsible, other actors, kind, from, to, as written.</summary>
    public static readonly (int Area, int Number, string Words, string Main, string Others, TimetableKind Kind, int? From, int? To, string Written)[] Rows =
    [
        (1, 1, "kontinuerliga möten", "KS", "AMN, OMN", TimetableKind.Ongoing, null, null, "Pågå"),
        (1, 2, "samlat processtöd", "KS", "AMN, OMN, SCN, KTN", TimetableKind.Range, 2018, 2020, "2018-2020"),
        (1, 3, "nämndernas ansvar gällande kostnader", "KS", "Samtliga", TimetableKind.Year, 2019, 2019, "2019"),
        (2, 1, "kommunens behov", "AMN, OMN", "", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (2, 2, "I samråd med de sociala företagen", "AMN, OMN", "", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (2, 3, "Implementera uppföljningsmetoder för att stöd ska ges till sociala företag som kan visa på brukar- och samhällsnytta.", "AMN, OMN", "KS", TimetableKind.Range, 2019, 2020, "2019 - 2020"),
        (3, 1, "näringslivsenhetens roll", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2020, "2018 -2020"),
        (3, 2, "uppsala.se", "AMN", "OMN, SCN, KTN, KS", TimetableKind.Year, 2019, 2019, "2019"),
        (3, 3, "handbok för Uppsala kommun", "KS", "AMN, OMN, SCN, KTN", TimetableKind.Year, 2019, 2019, "2019"),
        (4, 1, "finansiell stödstruktur", "AMN, KS", "KTN, OMN, SCN", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (4, 2, "I samråd med sociala företag utreda behov av och verka för en resursorganisation.", "AMN", "KS, KTN, OMN, SCN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (4, 3, "sökbara projektmedel", "AMN", "OMN, KS", TimetableKind.Range, 2019, 2020, "2019 - 2020"),
        (5, 1, "leverantörsträffar samt erbjuda anbudsskola", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 2, "Inventera inom vilka områden", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (5, 3, "kvartalsvis genomgång", "KS", "AMN, OMN", TimetableKind.Ongoing, null, null, "Pågår"),
        (5, 4, "reserverade kontrakt", "KS", "Kommunala förvaltningar när upphandling görs.", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 5, "Årligen öka antalet reserverade kontrakt", "KS", "AMN, KTN, OMN, SCN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 6, "direktupphandlingar", "KS", "", TimetableKind.OngoingContinuous, null, null, "Pågår<br>kontinuerligt"),
    ];

    public static byte[] File => Encoding.UTF8.GetBytes(Markdown);

    public const string Markdown = """
        Handläggare  
        Helmer Linda  
        Reuterdahl Karin  
        Öhman Carl

        Datum  
        2018-09-05

        Diarienummer  
        AMN-2018-0329

        Arbetsmarknadsnämnden

        ## Handlingsplan sociala företag

        ### Förslag till beslut

        Arbetsmarknadsnämnden föreslås besluta

        **att** godkänna handlingsplanen för sociala företag i de delar som berör arbetsmarknadsnämnden, och

        **att** föreslå kommunstyrelsen att godkänna handlingsplanen.

        ### Ärendet

        Kommunfullmäktige beslutade den 12 december 2016 att anta Riktlinje för stöd till sociala företag (KSN-2016-1923). För att stärka riktlinjens genomförande fick arbetsmarknadsnämnden i uppdrag att utifrån riktlinjens strategiska områden samordna arbetet med att ta fram en handlingsplan mellan berörda nämnder och i dialog med sociala företag och myndigheter.

        De strategiska områdena i riktlinjen är:

        - Långsiktigt verksamhetsstöd till sociala företag
        - Stöd till nysatsningar och verksamhetsutveckling
        - Nya finansieringslösningar
        - Stöd till resursorganisation
        - Samlat resurstöd i kommunen
        - Upphandling
        - Utvärdering

        ### Beredning

        Förslaget har utarbetats av en samordnande arbetsgrupp på förvaltningen vilken samarbetat med berörda förvaltningar i en förvaltningsövergripande beredningsgrupp. De förvaltningar

        som medverkat är omsorgs-, kultur- och socialförvaltningen samt avdelningar på kommunledningskontoret. Förvaltningen har även träffat de sociala företagens representationsgrupp vid fyra tillfällen. Därtill har information om handlingsplanen lämnats till chefer på arbetsmarknadsförvaltningen.

        ### *Föredragning*

        Regeringen beslutade 2010 om en Handlingsplan för arbetsintegrerande sociala företag (Näringsdepartementet N210/1894/ENT). Med handlingsplanen vill regeringen underlätta för växande och fler arbetsintegrerande företag. Målgrupp är personer som på grund av funktionsnedsättning har nedsatt arbetsförmåga, har en social problematik, är långtids-sjukskrivna eller långtidsarbetslösa eller som på grund av annan form av social utsatthet befinner sig utanför arbetsmarknaden.

        Kommunfullmäktige beslutade den 12 december 2016 att anta Riktlinje för stöd till sociala företag (KSN-2016-1923). Prioriterade målgrupper i Uppsala kommun är unga, utrikesfödda och personer med funktionsnedsättning. Det är kopplingen till dessa personer som gör att stödet till sociala företag är en viktig verksamhet och angelägenhet, för inkludering och en socialt hållbar kommun. I detta ingår också att skapa integration genom arbete för och med nyanlända vilket överensstämmer med kommunens inriktningsmål 5 i Mål och Budget; Uppsalas invånare ska ha bostad och arbete.

        För att stärka riktlinjens genomförande fick arbetsmarknadsnämnden i uppdrag att samordna arbetet med att ta fram en handlingsplan, **bilaga 1**, mellan berörda nämnder och i dialog med sociala företag och myndigheter.

        Handlingsplanen är ett verktyg för att tydliggöra och planera för riktlinjens områden. Handlingsplanen konkretiserar åtgärder, ansvarfördelning och uppföljning och fungerar som underlag till Mål och budget samt för nämndernas verksamhetsplaner. Handlingsplanen omfattar fem områden med tillhörande konkretiserade åtgärder.

        1. Förbättrad samverkan
        2. Utveckling för ökad brukar- och samhällsnytta
        3. Öka intern kunskap och kompetens
        4. Stöd till sociala företag
        5. Underlätta för sociala företag att delta i upphandling

        Kommunstyrelsen ansvarar för att den löpande uppföljningen av nämndernas arbete och resultat från framtagna handlingsplaner.

        Handlingsplanen förutsätter beslut från Kommunstyrelsen för att kunna genomföras på en förvaltningsövergripande nivå. Arbetsmarknadsnämndens beslut gäller således endast de åtgärder arbetsmarknadsnämnden råder över.

        Utifrån den samberedning som genomförts i ärendet föreslås en ansvarsfördelning angående åtgärderna, en fördelning som blir bindande först efter beredning och beslut i kommunstyrelsen.

        ### **Ekonomiska konsekvenser**

        Åtgärder under 2018 ska rymmas inom budgetram. Eventuella kostnader ska vägas in i kommunens ordinarie mål- och budgetprocess samt nämnders kommande verksamhetsplaneringar.

        Arbetsmarknadsförvaltningen

        Lena Winterbom  
        Direktör

        Bilagor: Handlingsplan för sociala företag, bilaga 1

        # Handlingsplan för Sociala företag

        Ett aktiverande dokument som fattades beslut om 2018-xx-xx

        ## Inledning

        Kommunfullmäktige antog en riktlinje för stöd till sociala företag den 12 december 2016. Riktlinjen vänder sig till kommunens nämnder och bolagsstyrelser, ideella organisationer och andra berörda aktörer som verkar med insatser för personer som står långt ifrån arbetsmarknaden. Riktlinjerna reglerar Uppsala kommuns förhållningssätt till sociala företag och ska utgöra ett stöd för sociala företag i deras relation med kommunen.

        Med riktlinjen vill Uppsala kommun:

        - Tydliggöra kommunens viljeinriktning och förhållningssätt vad gäller sociala företag.
        - Ange utvecklingsområden för fler och växande sociala företag.
        - Genom utvecklingsinsatser främja socialt företagande, för att inkludera människor som har stora svårigheter att få eller behålla ett arbete, i samhällslivet.
        - Möjliggöra för respektive nämnd och bolag inom Uppsala kommun att se sin roll i arbetet med sociala företag och de målgrupper som kan omfattas av deras insatser.

        ## Syfte

        Syftet med handlingsplanen är att kommunstyrelsen avser att säkra genomslag av riktlinjen samt att utifrån de strategiska utvecklingsområdena i riktlinjen konkretisera åtgärder, ansvarsfördelning och uppföljning.

        ## Omfattning

        Handlingsplanen beskriver fem områden som utgår ifrån de strategiska utvecklingsområden som beskrivs i riktlinjen.

        ## Ansvar och uppföljning

        Ansvar för genomförande av åtgärder framgår av tabellerna nedan.

        Revidering ska ske genom gemensam beredning. Handlingsplanens giltighet sträcker sig under perioden 2018-2020. Handlingsplanen revideras vid behov.

        Kommunstyrelsen ansvarar för att löpande följa upp nämndernas arbete och resultat utifrån framtagen handlingsplan.

        ## Område 1: Förbättrad samverkan

        En förbättrad samverkan mellan Uppsala kommun och de sociala företagen är grunden för att uppnå riktlinjens viljeriktning. Området berör den organisatoriska samordningen inom kommunen, samverkan med andra berörda myndigheter samt samverkan med de sociala företagen. Den myndighetsövergripande<sup>1</sup> arbetsgruppen ska genom ett fortsatt utvecklingsarbete t ex genom olika forum, ha fokus på att samverkan intensifieras och att samverkan utgår ifrån den europeiska kodens olika nivåer av samverkan. Ett prioriterat område till förbättrad samverkan med de sociala företagen är att kommunen erbjuder en samlad väg in till Uppsala kommun.

        | Åtgärder | Huvudansvarig för åtgärd | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Samverka genom kontinuerliga möten med de sociala företagens representationsgrupp och i andra forum. | KS | AMN, OMN | Pågå |
        | Skapa ett samlat processtöd för kommunens interna arbete gällande samverkan med och stöd till sociala företag. | KS | AMN, OMN, SCN, KTN | 2018-2020 |
        | Tydliggöra nämndernas ansvar gällande kostnader som uppkommer i samband med samverkan med sociala företag. | KS | Samtliga | 2019 |

        ## Område 2: Utveckling för ökad brukar- och samhällsnytta

        Kommunen ska erbjuda kommuninvånare i behov kvalitativ arbetsträning och sysselsättning där deltagarens behov ska styra valet av utförare. En förbättrad uppföljning av de sociala företagen bidrar även till förbättrade beslutsunderlag inför framtida beslut om ekonomiskt stöd.

        | Åtgärder | Huvudansvarig för åtgärd | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Definiera kommunens behov av vilka delar i de sociala företagens verksamhet som behöver kunna följas upp. | AMN, OMN |  | 2018 - 2019 |
        | I samråd dialog med de sociala företagen hitta och utveckla nya metoder för uppföljning som fokuserar på brukar - och samhällsnytta. | AMN, OMN |  | 2018 - 2019 |
        | Implementera uppföljningsmetoder | AMN, OMN | KS | 2019 - 2020 |

        <sup>1</sup> Den myndighetsövergripande arbetsgruppen består av representanter från Uppsala kommun, Region Uppsala, Arbetsförmedlingen, Försäkringskassan och Samordningsförbundet.

        |  |  |  |  |
        |--|--|--|--|
        | för att stöd ska ges till sociala företag som kan visa på brukar- och samhällsnytta. |  |  |  |
        |--|--|--|--|

        ### Område 3: Öka intern kunskap och kompetens

        För att se möjligheten med sociala företag ska kunskapen öka internt i Uppsala kommun genom omvärldsbevakning, utbildningsinsatser och inspirationsinsatser.

        | Åtgärder | Huvudansvarig för åtgärd | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Utveckla näringslivsenhetens roll i relation till sociala företag. | KS | AMN, OMN | 2018 -2020 |
        | Skapa informationsida om sociala företag på uppsala.se | AMN | OMN, SCN, KTN, KS | 2019 |
        | Ta fram ett förslag till en handbok för Uppsala kommun med vägledning och former för stöd och samverkan med sociala företag. | KS | AMN, OMN, SCN, KTN | 2019 |

        ### Område 4: Stöd till sociala företag

        Det är av vikt att utveckla en ny finansieringsmodell för de sociala företagen så de kan verksamhetsutveckla, affärsutveckla samt kompetensutveckla sig. Ett nytt stödsystem ska vara flerårigt, selektivt samt villkorat som gynnar både socialt företagande och kommunen.

        | Åtgärder | Huvudansvarig för aktivitet | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Ta fram en ny förvaltningsövergripande modell för finansiell stödstruktur gällande anställning, arbetsträning och sysselsättning. | AMN, KS | KTN, OMN, SCN | 2018 - 2019 |
        | I dialog <del>dialog</del> <b>samråd</b> med sociala företag utreda behov av och verka för en resursorganisation. | AMN | KS, KTN, OMN, SCN | 2018 - 2020 |
        | Utreda möjligheten till sökbara projektmedel för sociala företag. | AMN | OMN, KS | 2019 - 2020 |

        ### Område 5: Underlätta för sociala företag att delta i upphandling

        Att Uppsala kommun köper varor och tjänster av sociala företag är ett viktigt verktyg för att stödja socialt företagande. Bättre förutsättningar för att delta i offentlig upphandling ska även skapas

        för de sociala företagen. Samtidigt ska kunskapen inom Uppsala kommun om möjligheten att upphandla med reserverade kontrakt och social hänsyn öka.

        | Åtgärder | Huvudansvarig för åtgärd | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Bjuda in sociala företag till leverantörsträffar samt erbjuda anbudsskola. | KS | AMN, OMN | 2018 - 2020 |
        | Inventera inom vilka områden sociala företag är intresserade av och har möjlighet att delta i avseende upphandlingar. | KS | AMN, OMN | 2018 - 2019 |
        | Kategorisera upphandlingar med kvartalsvis genomgång för att bevaka vilka upphandlingar som kan vara aktuella för sociala företag att delta i. | KS | AMN, OMN | Pågår |
        | Genomföra förändringar som ökar möjligheterna för sociala företag att delta i och vinna upphandlingar (gäller reserverade kontrakt). | KS | Kommunala förvaltningar när upphandling görs. | 2018 - 2020 |
        | Årligen öka antalet reserverade kontrakt inom Uppsala kommun. | KS | AMN, KTN, OMN, SCN | 2018 - 2020 |
        | Informera och stötta förvaltningar kring möjligheten att använda reserverade kontrakt i direktupphandlingar. | KS |  | Pågår<br>kontinuerligt |

        ## Relaterade dokument

        Uppsala kommun, Kommunfullmäktige 2016. *Riktlinje för stöd till sociala företag KF 2016-12-12.*  
        Dnr. KSN-2016-1923

        Uppsala kommun, Kommunfullmäktige 2018. *Riktlinjer för upphandling och inköp KF 2018-03-26.*  
        Dnr. KSN-2017-1989

        Uppsala kommun, Kommunfullmäktige 2018. *Policy för upphandling och inköp KF 2018-03-26.*  
        Dnr. KSN-2017-1989
        """;
}
