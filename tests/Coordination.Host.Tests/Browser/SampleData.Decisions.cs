namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>
    /// A meeting that has been held: one item decided with all that minutes can have, one tabled, one still to be recorded. And one whose
    /// minutes nobody has checked yet, so that its decision can be taken back.
    /// </summary>
    private async Task<(string Pending, string Unchecked)> DecisionsAsync()
    {
        var agenda = await AgendaAsync(_today.AddDays(-9));
        var item = await ItemAsync(agenda, "Rapport om samverkan med civilsamhället");
        await SaveAsync((await coordinator.OpenAsync($"{item}/uttalanden/nytt")).Form("form.form").Set("Input.Kind", "SpecialStatement").Set("Input.Members", "Vice ordförande Robin Ek m.fl. (X)").Set("Input.Text", "Vi välkomnar slutsatserna."));
        await SaveAsync((await coordinator.OpenAsync($"{item}/uppfoljningar/ny")).Form("form.form").Set("Input.Text", "Inrätta beredningsgruppen").Set("Input.DueOn", Iso(_today.AddDays(70))));
        await SaveAsync((await coordinator.OpenAsync($"{item}/samrad")).Form("#ny").Set("Input.Kind", "Negotiation").Set("Input.With", "Facken").Set("Input.On", Iso(_today.AddDays(-12))));
        await RecordAsync(item, "Decided", "7");
        await RecordAsync(await ItemAsync(agenda, "Tungt ärende"), "Tabled", "8");
        var pending = await ItemAsync(agenda, "Kvar att föra protokoll över");
        await SaveAsync((await coordinator.OpenAsync(agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal))).Form("form.form").Set("Input.Served", "Ordföranden Kim Test (Y)\nVice ordförande Robin Ek (X)").Set("Input.Present", "Nämndsekreterare Bo Öst").Set("Input.AdjustedOn", Iso(_today.AddDays(-3))).Set("Input.Adjusters", "Ordföranden Kim Test (Y)"));
        var later = await ItemAsync(await AgendaAsync(_today.AddDays(-2)), "Rapport som kan behöva återtas");
        await RecordAsync(later, "Decided", "3");
        return (pending, later);
    }

    private async Task<string> AgendaAsync(DateOnly on)
    {
        await SaveAsync((await coordinator.OpenAsync("/namnder/KS/sammantraden/nytt")).Form("form.form").Set("Input.On", Iso(on)));
        var calendar = await coordinator.OpenAsync("/namnder/KS/sammantraden?visa=alla");
        return calendar.FindAll("tbody th a").Single(a => a.InnerHtml.Contains(Iso(on), StringComparison.Ordinal)).GetAttribute("href")!;
    }

    private async Task<string> ItemAsync(string agenda, string title)
    {
        var page = await SaveAsync((await coordinator.OpenAsync($"{agenda}/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.RegistrationNumber", "KS 2026/54").Set("Input.ReportDatedOn", Iso(_today.AddDays(-20))));
        var item = page.Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{item}/forslag")).Form("form.form").Set("Input.Points", "Kommunstyrelsen godkänner rapporten.").Set("Input.Proposals", "Ordföranden Kim Test (Y): beslut enligt förslaget"));
        return item;
    }

    private async Task RecordAsync(string item, string outcome, string paragraph)
    {
        var check = await SaveAsync((await coordinator.OpenAsync($"{item}/faststall")).Form("form.form").Set("Input.Outcome", outcome).Set("Input.Paragraph", paragraph), "Granska vad som händer");
        await SaveAsync(check.Form(), "Fastställ beslutet");
    }
}
