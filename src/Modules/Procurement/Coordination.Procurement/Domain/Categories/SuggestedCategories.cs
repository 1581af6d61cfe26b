namespace Coordination.Procurement.Domain.Categories;

/// <summary>
/// What work integrating social enterprises usually sell, and its codes: a beginning to change, not an official list. Drawn from what was reserved
/// in Sweden in 2021 and from what Upphandlingsmyndigheten and Sofisam name.
/// </summary>
internal static class SuggestedCategories
{
    public static IReadOnlyList<CategoryText> All { get; } =
    [
        new("Arbetsträning och sysselsättning", ["arbetsträning", "sysselsättning", "praktik", "daglig verksamhet"], ["80530000", "80590000", "85310000", "85312300", "85312500"]),
        new("Bilvård", ["bilvård", "biltvätt", "rekond"], ["50110000", "50112300"]),
        new("Café, lunch och restaurang", ["café", "kafé", "lunch", "restaurang"], ["55300000", "55510000"]),
        new("Catering", ["catering", "förtäring"], ["55520000"]),
        new("Cykelservice", ["cykel"], ["34430000"]) { Note = "CPV har ingen kod för cykelreparation; närmast är varukoderna." },
        new("Digitala tjänster och skanning", ["skanning", "scanning", "digitalisering", "registrering"], ["72310000", "79999100"]),
        new("Fastighetsskötsel", ["fastighetsskötsel", "vaktmästeri"], ["50700000", "70330000", "98341130"]),
        new("Flytt och transport", ["flytt", "transport", "bud"], ["60100000", "63100000", "98392000"]),
        new("Fruktkorgar", ["fruktkorg", "frukt"], ["03222000", "15300000"]),
        new("Fönsterputs", ["fönsterputs"], ["90911300"]),
        new("Hantverk och snickeri", ["snickeri", "hantverk"], ["39100000", "45420000"]),
        new("Konferens och hotell", ["konferens", "hotell"], ["55100000", "79952000"]),
        new("Matvaror till hemtjänst", ["matvaror", "livsmedel", "hemtjänst"], ["55521100", "85312200"]),
        new("Möbelrenovering", ["möbelrenovering", "omklädsel"], ["50850000"]),
        new("Måleri", ["måleri", "målning"], ["45261220", "45442100"]),
        new("Second hand och butik", ["second hand", "butik"], ["55900000"]),
        new("Snöröjning", ["snöröjning", "halkbekämpning"], ["90620000"]),
        new("Städning och lokalvård", ["städ", "lokalvård"], ["90910000"]),
        new("Sömnad och textil", ["sömnad", "textil", "gardin"], ["50830000", "98393000"]),
        new("Trädgård och utemiljö", ["trädgård", "park", "utemiljö"], ["77300000"]),
        new("Tryck, post och packning", ["tryck", "post", "packning"], ["79520000", "79800000", "79920000"]),
        new("Tvätt och textilvård", ["tvätt"], ["98310000"]),
        new("Återvinning och återbruk", ["återvinning", "återbruk"], ["90500000"]),
    ];
}
