namespace Coordination.Networking.Domain.Enterprises;

/// <summary>A code of the common procurement vocabulary (CPV 2008) with its Swedish label.</summary>
internal sealed record CpvCode(string Code, string Label);

/// <summary>
/// What social enterprises usually sell, by the words that people use for it. Codes and labels: CPV 2008, regulation (EC) No 213/2008,
/// labels of the Publications Office of the European Union (CC BY 4.0), valid since 2008-09-15. Which words lead to which codes is our own.
/// </summary>
/// <param name="Name">In Swedish, as the field says it.</param>
/// <param name="Words">Words and synonyms that lead to it.</param>
/// <param name="Codes">The codes to choose among, the most usual first.</param>
internal sealed record BusinessLine(string Name, string Words, IReadOnlyList<CpvCode> Codes)
{
    public static IReadOnlyList<BusinessLine> All { get; } =
    [
        new(
            "Arbetsträning och sysselsättning",
            "arbetsträning sysselsättning praktik rehabilitering daglig verksamhet handledning vägledning arbetsintegrerande arbetsmarknadsinsats coachning",
            [
                new("80590000", "Handledning"),
                new("85310000", "Socialt arbete"),
                new("85312300", "Vägledning och rådgivning"),
                new("85312310", "Vägledning"),
                new("85312320", "Rådgivning"),
                new("85312500", "Rehabiliteringstjänster"),
                new("85312510", "Yrkesrehabilitering"),
                new("80530000", "Yrkesutbildning")]),
        new(
            "Café, lunch och restaurang",
            "café kafé fik fika lunch restaurang matsal kaffe servering bageri",
            [
                new("55300000", "Restaurang- och serveringstjänster"),
                new("55330000", "Kafeteriaverksamhet"),
                new("55510000", "Matsalstjänster"),
                new("55512000", "Drift av matsal")]),
        new(
            "Catering",
            "catering buffé smörgås smörgåstårta mat leverans måltid frukost fika",
            [
                new("55520000", "Catering"),
                new("55521000", "Catering för privata hushåll"),
                new("55521200", "Måltidsleveranser"),
                new("55523000", "Catering för övriga företag eller övriga institutioner")]),
        new(
            "Fruktkorgar",
            "fruktkorg frukt bär grönsaker korg",
            [
                new("15300000", "Frukt, grönsaker och liknande produkter"),
                new("03222000", "Frukt och nötter")]),
        new(
            "Städning och lokalvård",
            "städ städning lokalvård rengöring storstädning flyttstäd hemstäd kontorsstädning skolstädning",
            [
                new("90910000", "Städning"),
                new("90911200", "Städning av byggnader"),
                new("90919200", "Kontorsstädning"),
                new("90919300", "Städning av skolor")]),
        new(
            "Fönsterputs",
            "fönsterputs fönster puts glas städ",
            [
                new("90911300", "Fönsterputsning")]),
        new(
            "Tvätt och textilvård",
            "tvätt tvätteri tvättstuga textilvård strykning kemtvätt mangling linne arbetskläder",
            [
                new("98310000", "Tvätt- och kemtvättstjänster"),
                new("98311000", "Tvättinsamling"),
                new("98312000", "Textilrengöring"),
                new("98315000", "Pressning")]),
        new(
            "Sömnad och textil",
            "sömnad skrädderi syateljé sy lagning kläder textil väv tyg redesign",
            [
                new("98393000", "Skräddartjänster"),
                new("50830000", "Lagning av kläder och textilier"),
                new("50850000", "Reparation och underhåll av möbler")]),
        new(
            "Trädgård och utemiljö",
            "trädgård utemiljö park gräsklippning plantering grönyta häck odling stadsodling ogräs skötsel",
            [
                new("77300000", "Trädgårdstjänster"),
                new("77310000", "Plantering och skötsel av grönområden"),
                new("77311000", "Skötsel av trädgårdar och parker"),
                new("77314000", "Markskötsel"),
                new("77320000", "Skötsel av idrottsplatser")]),
        new(
            "Fastighetsskötsel",
            "fastighetsskötsel vaktmästeri vaktmästare fastighet underhåll",
            [
                new("98341130", "Fastighetsskötsel"),
                new("70330000", "Fastighetsförvaltning på arvodes- eller kontraktsbasis"),
                new("50700000", "Reparation och underhåll av utrustning i byggnader")]),
        new(
            "Snöröjning",
            "snöröjning snöskottning snö halkbekämpning sandning",
            [
                new("90620000", "Snöröjning")]),
        new(
            "Återvinning och återbruk",
            "återbruk återvinning återanvändning avfall sortering demontering skrot kretslopp",
            [
                new("90500000", "Avfallstjänster"),
                new("90510000", "Avfallshantering"),
                new("90511000", "Sophämtning"),
                new("90514000", "Återvinning av avfall")]),
        new(
            "Second hand och butik",
            "second hand secondhand loppis butik begagnat försäljning",
            [
                new("55900000", "Detaljhandelstjänster")]),
        new(
            "Hantverk och snickeri",
            "snickeri snickare hantverk trä slöjd byggnad möbler legotillverkning montering",
            [
                new("45420000", "Snickerimonteringar"),
                new("45422000", "Timmer- och snickeriarbeten"),
                new("39100000", "Möbler")]),
        new(
            "Måleri",
            "måleri målning målare klottersanering",
            [
                new("45442100", "Målning"),
                new("45261220", "Målning av tak och övrig ytbehandling")]),
        new(
            "Möbelrenovering",
            "möbelrenovering möbler tapetsering renovering möbeltapetsering",
            [
                new("50850000", "Reparation och underhåll av möbler")]),
        new(
            "Flytt och transport",
            "flytt flyttning transport bud budbil bortforsling magasinering lager",
            [
                new("60100000", "Vägtransporter"),
                new("63100000", "Godshantering, lagring och tillhörande tjänster"),
                new("98392000", "Omlokalisering")]),
        new(
            "Matvaror till hemtjänst",
            "hemkörning matvaror hemtjänst matlåda matdistribution varuhemsändning",
            [
                new("55521100", "Hemkörning av mat"),
                new("85312200", "Hemkörning av varor")]),
        new(
            "Bilvård",
            "bilvård biltvätt bil rekond däckbyte verkstad",
            [
                new("50110000", "Reparations- och underhållstjänster av motorfordon och tillhörande utrustning"),
                new("50112300", "Biltvätt och liknande tjänster")]),
        new(
            "Cykelservice",
            "cykel cykelservice cykelverkstad lånecykel reparation",
            [
                new("34430000", "Cyklar"),
                new("34432000", "Delar och tillbehör till cyklar")]),
        new(
            "Tryck, post och packning",
            "tryck tryckeri kopiering post packning paketering utskick kuvertering legoarbete",
            [
                new("79800000", "Tryckning och tillhörande tjänster"),
                new("79520000", "Reprotjänster"),
                new("79920000", "Paketering och tillhörande tjänster"),
                new("79921000", "Paketering")]),
        new(
            "Digitala tjänster och scanning",
            "digitala tjänster scanning skanning digitalisering data webb it arkiv inmatning",
            [
                new("72310000", "Behandling av data"),
                new("79999100", "Skanning")]),
        new(
            "Konferens och hotell",
            "konferens hotell möteslokal lokal evenemang vandrarhem logi",
            [
                new("55100000", "Hotelltjänster"),
                new("55120000", "Mötes- och konferenstjänster på hotell"),
                new("79952000", "Evenemang")]),
    ];
}
