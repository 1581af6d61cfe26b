namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Two units of one undertaking with a declaration, aid of ours that waits for the register and a reclaim.</summary>
    private async Task AidAsync()
    {
        await SaveAsync((await coordinator.OpenAsync("/stod/regler/kurs/ny")).Form("form.form").Set("Input.Rate", "11,1234").Set("Input.ValidFrom", Iso(_today.AddYears(-1))).Set("Input.ValidTo", Iso(_today.AddYears(1)))
            .Set("Input.RateDate", Iso(_today)).Set("Input.Source", "Kommissionens månadskurs"));
        await SaveAsync((await coordinator.OpenAsync("/stod/regler/andra")).Form("form.form").Set("Input.CommitteeCode", "KS").Set("Input.GrantingBody", "Exempelkommunen"));
        var units = new List<string>();
        foreach (var name in new[] { "Kretsloppet ek. för.", "Kretsloppet Holding AB" })
        {
            units.Add((await SaveAsync((await coordinator.OpenAsync("/stod/foretag/nytt")).Form("form.form").Set("Input.Name", name).Tick("Input.IsOutside").Set("Input.Nace", "88.99"))).Url.AbsolutePath);
        }

        await SaveAsync((await coordinator.OpenAsync($"{units[0]}/koncern/ny")).Form("form.form").Set("Input.Other", "Kretsloppet Holding AB").Set("Input.OtherControls", "true").Set("Input.Basis", "MajorityOfVotes")
            .Set("Input.From", Iso(_today.AddYears(-1))).Set("Input.Evidence", "Aktieboken."));
        await SaveAsync((await coordinator.OpenAsync($"{units[0]}/intyg/nytt")).Form("form.form").Set("Input.SignedBy", "Kim Berg").Tick("Input.CoversGroup").Set("Input.Others[0].Giver", "Regionen").Set("Input.Others[0].Amount", "20 000")
            .Set("Input.Others[0].Currency", "EUR").Set("Input.Others[0].GrantedOn", Iso(_today.AddDays(-200))));
        var check = await SaveAsync((await coordinator.OpenAsync($"{units[0]}/stod/nytt")).Form("form.form").Set("Input.Origin", "Own").Set("Input.Regulation", "General").Set("Input.Kind", "Grant").Set("Input.Amount", "250 000")
            .Set("Input.Purpose", "Affärsutveckling").Tick("Input.IsWithinScope"), "Räkna utrymmet");
        var aid = (await SaveAsync(check.Form("form.form"), "Registrera stödet")).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{aid}/aterkrav")).Form("form.form").Set("Input.Amount", "50 000").Set("Input.Because", "Villkoren bröts."));
    }
}
