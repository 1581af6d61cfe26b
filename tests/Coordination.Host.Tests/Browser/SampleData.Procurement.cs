using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A review that is open.</summary>
    private string _review = string.Empty;

    /// <summary>The documentation of a direct procurement.</summary>
    private string _direct = string.Empty;

    /// <summary>Where those who have been told another deadline are told of the one that holds.</summary>
    private string _deadline = string.Empty;

    /// <summary>Categories, a procurement that is planned and divided, one that is open and marked, and one that has ended.</summary>
    /// <returns>The one that has ended.</returns>
    private async Task<string> ProcurementsAsync()
    {
        await SaveAsync((await coordinator.OpenAsync("/upphandlingar/kategorier")).Form("main form[method=post]"), "Lägg in föreslagna kategorier");
        var planned = await ProcurementAsync("Lokalvård", "Planned", "90911200");
        await SaveAsync((await coordinator.OpenAsync($"{planned}/anbudsomraden/nytt")).Form("form.form").Set("Input.Number", "1").Set("Input.Title", "Norra").Set("Input.MainCpv", "90911300").Set("Input.Value", "450 000"));
        var marked = await ProcurementAsync("Arbetsträning", "Published", "80590000", ("ReservedParticipation", "Integrating"), ("TenderOn", Iso(_today.AddDays(40))), ("Places", "SE121"));
        await SaveAsync((await coordinator.OpenAsync($"{marked}/reservation")).Form("form.form").Set("Input.Basis", "IntegratingSuppliers").Set("Input.DecidedBy", "Inköpschefen"));
        await SaveAsync((await coordinator.OpenAsync($"{marked}/reservation/andel")).Form("form.form").Set("Input.Supplier", "Exempelkooperativet").Set("Input.Percent", "45").Set("Input.On", Iso(_today)).Set("Input.Proof", "Intyg.").Set("Input.VouchedBy", "Revisorn"));
        await ProcurementAsync("Tvätt av arbetskläder", "Planned", "98310000");
        await app.DeliverAsync();
        var ended = await ProcurementAsync("Fruktkorgar", "Published", "15332410");
        await SaveAsync((await coordinator.OpenAsync($"{ended}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.TenderCount", "1").Set("Input.Winners", "Exempelkooperativet; ; 380 000"));
        await ContractAsync();
        await EmploymentAsync();
        await ReviewsAsync();
        await LettersAsync();
        await NoticesAsync();
        return ended;
    }

    /// <summary>A letter to an enterprise that fits a procurement, whose deadline then becomes another.</summary>
    private async Task LettersAsync()
    {
        var enterprise = (await SaveAsync((await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Exempelsyateljén").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating"))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", "Sömnad").Set("Input.Kind", "GoodsAndServices").Set("Input.OtherCpv", "98393000"));
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/kontakter/ny")).Form("form.form").Set("Input.Name", "Sara Söm").Set("Input.Email", "sara@exempel.se").Tick("Input.Purposes", "Procurement").Set("Input.Ground", "PublicTask"));
        var wanted = await ProcurementAsync("Sömnad av gardiner", "Published", "98393000", ("TenderOn", Iso(_today.AddDays(40))));
        await app.DeliverAsync();
        var tell = await coordinator.OpenAsync($"{wanted}/meddela");
        var preview = await tell.Form("form.form").Tick("Input.Contacts", tell.Find("[name='Input.Contacts']").GetAttribute("value")!).SubmitAsync("Granska brevet");
        await SaveAsync(preview.Form("form.form"), "Skicka");
        await SaveAsync((await coordinator.OpenAsync($"{wanted}/andra")).Form("form.form").Set("Input.TenderOn", Iso(_today.AddDays(50))));
        _deadline = $"{wanted}/meddela/ny-sista-dag";
    }

    /// <summary>A file that was read, of which something is told, and a buyer that is remembered.</summary>
    private async Task NoticesAsync()
    {
        var table = System.Text.Encoding.UTF8.GetBytes("Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod\nA1,e-Avrop,aldrig,ORTEN,Frukt,Varor,15300000 Frukt\n");
        await SaveAsync((await coordinator.OpenAsync("/upphandlingar/import")).FormWith("Läs in").Attach("Input.Files", "statistik.csv", table, "text/csv"), "Läs in");
        await app.Services.GetRequiredService<Coordination.Platform.Operations.OperationRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        var read = await coordinator.OpenAsync("/upphandlingar?lage=&kalla=Statistics");
        var check = await read.FormWith("Ange köpande enhet").Tick("ids", read.Find("input[name=ids]").GetAttribute("value")!).SubmitAsync("Ange köpande enhet");
        await SaveAsync(check.Form("form.form").Set("Input.BuyingUnit", "KS"), "Ange köpande enhet");
    }

    /// <summary>A requirement of a procurement, one of a contract with a check, and a direct procurement that is documented in part.</summary>
    private async Task EmploymentAsync()
    {
        var direct = await ProcurementAsync("Flytthjälp", "Planned", "98392000", ("Procedure", "Direct"), ("Value", "150 000"));
        await RequireAsync((await coordinator.OpenAsync(direct)).Find("#sysselsattning a").GetAttribute("href")!);
        var contract = (await coordinator.OpenAsync("/upphandlingar/avtal?lage=raknade")).Find("tbody th a").GetAttribute("href")!;
        var requirement = await RequireAsync((await coordinator.OpenAsync(contract)).Find("#sysselsattning a").GetAttribute("href")!);
        await SaveAsync((await coordinator.OpenAsync($"{requirement}/avstamning")).Form("form.form").Set("Input.DueOn", Iso(_today.AddDays(10))));
        await SaveAsync((await coordinator.OpenAsync($"{direct}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Exempelkooperativet; ; 150 000"));
        await SaveAsync((await coordinator.OpenAsync($"{direct}/direktupphandling")).Form("form.form").Set("Input.Subject", "Flytt av två kontor").Set("Input.Value", "150 000"));
        _direct = $"{direct}/direktupphandling";
    }

    private async Task<string> RequireAsync(string address) =>
        (await SaveAsync((await coordinator.OpenAsync(address)).Form("form.form").Set("Input.Kind", "Practice").Set("Input.Persons", "2").Set("Input.Months", "6").Set("Input.Group", "Unga utan arbete"))).Url.AbsolutePath;

    /// <summary>A quarter's review with one answered, and one of another unit that is completed.</summary>
    private async Task ReviewsAsync()
    {
        await SaveAsync((await coordinator.OpenAsync("/upphandlingar/ny")).Form("form.form").Set("Input.Title", "Scenljud").Set("Input.Status", "Planned").Set("Input.BuyerName", "Exempelkommunen").Set("Input.BuyingUnit", "ARBN"));
        await app.RunJobAsync("procurement.open-reviews");
        await app.DeliverAsync();
        foreach (var unit in new[] { "KS", "ARBN" })
        {
            var review = (await coordinator.OpenAsync($"/upphandlingar/genomgang?kopare={unit}")).Find("tbody th a").GetAttribute("href")!;
            var form = (await coordinator.OpenAsync((await coordinator.OpenAsync(review)).Find("#poster th a").GetAttribute("href")!)).Form("form.form").Set("Input.ReserveWords", "4 kap. 18 § prövas.");
            foreach (var question in new[] { "Reserve", "Split", "Employment", "SmallSuppliers", "EarlyDialogue" })
            {
                form.Set($"Input.{question}", "Maybe");
            }

            await SaveAsync(form, "Spara och gå vidare");
            if (unit == "KS")
            {
                _review = review;
            }
            else
            {
                await SaveAsync((await coordinator.OpenAsync($"{review}/slutfor")).Form("form.form").Set("Input.Conclusion", "Vi går vidare."), "Slutför genomgången");
            }
        }
    }

    /// <summary>A contract that runs, with an option that is open.</summary>
    private async Task ContractAsync()
    {
        var form = (await coordinator.OpenAsync("/upphandlingar/avtal/nytt")).Form("form.form").Set("Input.Title", "Tvätt av arbetskläder").Set("Input.SupplierName", "Exempelkooperativet").Set("Input.BuyingUnit", "KS")
            .Set("Input.Kind", "Other").Set("Input.IsReserved", "True").Set("Input.SignedOn", Iso(_today.AddDays(-20))).Set("Input.StartsOn", Iso(_today.AddDays(-10))).Set("Input.EndsOn", Iso(_today.AddDays(355))).Set("Input.Value", "250 000");
        var contract = (await SaveAsync(form)).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{contract}/optioner/ny")).Form("form.form").Set("Input.NewEndsOn", Iso(_today.AddDays(720))).Set("Input.CallBy", Iso(_today.AddDays(200))));
        await SaveAsync((await coordinator.OpenAsync($"{contract}/uppfoljning")).Form("form.form").Set("Input.Kind", "Employment").Set("Input.Requirement", "En praktikplats").Set("Input.Finding", "Platsen är tillsatt."));
        await SaveAsync((await coordinator.OpenAsync("/upphandlingar/mal/nytt")).Form("form.form").Set("Input.Targets", $"{_today.Year}: 1"));
        var ledger = System.Text.Encoding.UTF8.GetBytes($"Leverantör;Datum;Belopp\nTvätteriet;{_today.Year}-01-05;100\nTvätteriet;snart;50\n");
        await SaveAsync((await coordinator.OpenAsync("/upphandlingar/inkop/import")).Form("form.form").Set("Input.Ledger", "*").Attach("Input.File", "reskontra.csv", ledger, "text/csv"), "Granska");
    }

    private async Task<string> ProcurementAsync(string title, string status, string code, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var form = (await coordinator.OpenAsync("/upphandlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Status", status).Set("Input.BuyerName", "Exempelkommunen").Set("Input.BuyingUnit", "KS")
            .Set("Input.MainCpv", code).Set("Input.Kind", "Services").Set("Input.Value", "900 000").Set("Input.PlannedYear", $"{_today.Year + 1}").Set("Input.PlannedQuarter", "2").Set("Input.Description", "Ett prov.");
        foreach (var (field, value) in fields)
        {
            form.Set($"Input.{field}", value);
        }

        return (await SaveAsync(form)).Url.AbsolutePath;
    }
}
