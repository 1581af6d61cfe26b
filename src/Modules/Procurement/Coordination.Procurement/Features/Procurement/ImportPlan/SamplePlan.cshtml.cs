using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>A list that shows what the import understands.</summary>
[Authorize(Policy = ProcurementPolicies.Import)]
internal sealed class SamplePlanModel : PageModel
{
    private const string List = """
        Nummer;Rubrik;Beskrivning;CPV;Slag;Uppskattat värde;Kvartal;Avtalsstart;Avtalsslut;Förfarande;Reserverad;Sysselsättningskrav
        2028-01;Lokalvård i skolor;Daglig städning av åtta skolor;90911200-8;Tjänster;2,5 mkr;Q2 2028;2028-09-01;2030-08-31;Öppet förfarande;Nej;Ja
        2028-02;Fruktkorgar;Till kontoren;15332410-1;Varor;400 tkr;Q3 2028;;;Direktupphandling;Ja;
        """;

    public IActionResult OnGet() => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(List.ReplaceLineEndings("\r\n"))], "text/csv", "exempelplan.csv");
}
