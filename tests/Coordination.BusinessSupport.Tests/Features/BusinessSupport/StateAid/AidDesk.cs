using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;

/// <summary>What an adviser does with the ledger, through the pages.</summary>
internal static class AidDesk
{
    /// <summary>The rate, the committee and the name that grants need.</summary>
    public static async Task PrepareLedgerAsync(this Visitor coordinator, CoordinationApp app)
    {
        await app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        await coordinator.RateAsync("11,1234", "2026-01-01", "2028-12-31");
        (await (await coordinator.OpenAsync("/stod/regler/andra")).Form("form.form").Set("Input.CommitteeCode", "ARBN").Set("Input.GrantingBody", "Uppsala kommun").SubmitAsync("Spara")).Accepted();
    }

    public static async Task<Page> RateAsync(this Visitor coordinator, string rate, string from, string to) =>
        (await (await coordinator.OpenAsync("/stod/regler/kurs/ny")).Form("form.form").Set("Input.Rate", rate).Set("Input.ValidFrom", from).Set("Input.ValidTo", to)
            .Set("Input.RateDate", from).Set("Input.Source", "Kommissionens månadskurs").SubmitAsync("Spara")).Accepted();

    /// <summary>A unit beside the register; its address.</summary>
    public static async Task<string> UnitAsync(this Visitor coordinator, string name, string? number = null, string nace = "88.99") =>
        (await (await coordinator.OpenAsync("/stod/foretag/nytt")).Form("form.form").Set("Input.Name", name).Tick("Input.IsOutside").Set("Input.Number", number ?? string.Empty).Set("Input.Nace", nace).SubmitAsync("Spara"))
            .Accepted().Url.AbsolutePath;

    /// <summary>The unit declares, all for its group, what it has been given by others: nothing, or one aid in euro.</summary>
    public static async Task<Page> DeclareAsync(this Visitor coordinator, string unit, DateOnly signed, string? euro = null, string? grantedOn = null)
    {
        var form = (await coordinator.OpenAsync($"{unit}/intyg/nytt")).Form("form.form").Set("Input.SignedOn", DateText.Iso(signed)).Set("Input.SignedBy", "Kim Berg").Tick("Input.CoversGroup");
        if (euro is not null)
        {
            form.Set("Input.Others[0].Giver", "Region Uppsala").Set("Input.Others[0].Amount", euro).Set("Input.Others[0].Currency", "EUR").Set("Input.Others[0].GrantedOn", grantedOn!);
        }

        return (await form.SubmitAsync("Spara")).Accepted();
    }

    /// <summary>The form of a grant of the municipality, filled in.</summary>
    public static async Task<PageForm> AidFormAsync(this Visitor coordinator, string unit, string amount, string currency = "EUR", string? grantedOn = null)
    {
        var form = (await coordinator.OpenAsync($"{unit}/stod/nytt")).Form("form.form").Set("Input.Origin", "Own").Set("Input.Regulation", "General").Set("Input.Kind", "Grant").Set("Input.Amount", amount)
            .Set("Input.Currency", currency).Set("Input.Purpose", "Affärsutveckling").Tick("Input.IsWithinScope");
        return grantedOn is null ? form : form.Set("Input.GrantedOn", grantedOn);
    }

    /// <summary>Counted and registered; the answer of the last step.</summary>
    public static async Task<Page> GrantAsync(this Visitor coordinator, string unit, string amount, string currency = "EUR", string? grantedOn = null)
    {
        var check = (await (await coordinator.AidFormAsync(unit, amount, currency, grantedOn)).SubmitAsync("Räkna utrymmet")).Accepted();
        return await check.Form("form.form").SubmitAsync("Registrera stödet");
    }
}
