namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An evaluation that goes on, one that is finished, a lesson of each state, and one that is used.</summary>
    /// <returns>Addresses that lie deeper than the walk looks.</returns>
    private async Task<IReadOnlyList<string>> LessonsAsync(string ended)
    {
        var procurement = ended.Split('/')[^1];
        var draft = (await SaveAsync((await coordinator.OpenAsync($"{ended}/utvardering")).Form("#fas-after form"), "Påbörja Efter")).Url.AbsolutePath.Replace("/formular", string.Empty, StringComparison.Ordinal);
        await SaveAsync((await coordinator.OpenAsync($"{draft}/formular")).Form("form.form").Set("Input.Answers[0].Score", "Good").Set("Input.Answers[0].Words", "Ett anbud, från ett socialt företag."));
        await SaveAsync((await coordinator.OpenAsync($"{draft}/intervju")).Form("form.form").Set("Input.Role", "Verksamhetsledare").Set("Input.Organisation", "Exempelkooperativet").Set("Input.HeldOn", Iso(_today.AddDays(-3))).Set("Input.Said", "Tiden räckte."));
        var interview = (await coordinator.OpenAsync(draft)).Find("#intervjuer p a").GetAttribute("href")!;

        var done = (await SaveAsync((await coordinator.OpenAsync($"{ended}/utvardering")).Form("#fas-before form"), "Påbörja Före")).Url.AbsolutePath.Replace("/formular", string.Empty, StringComparison.Ordinal);
        var form = (await coordinator.OpenAsync($"{done}/formular")).Form("form.form").Set("Input.Conclusion", "Marknaden var känd.").Set("Input.NextTime", "Dela upp mer.");
        for (var i = 0; i < 8; i++)
        {
            form.Set($"Input.Answers[{i}].Score", "Good");
        }

        await SaveAsync(form);
        await SaveAsync((await coordinator.OpenAsync($"{done}/slutfor")).Form("form.confirm"), "Slutför utvärderingen");

        var lesson = (await SaveAsync(Lesson((await coordinator.OpenAsync($"/lardomar/ny?utvardering={draft.Split('/')[^1]}")).Form("form.form"), "Frukt kan delas").Set("Input.Codes", "90911200\n15332410"), "Spara och fastställ")).Url.AbsolutePath;
        var proposed = (await SaveAsync(Lesson((await coordinator.OpenAsync($"/lardomar/ny?upphandling={procurement}")).Form("form.form"), "Ge mer tid"), "Spara som förslag")).Url.AbsolutePath;
        var withdrawn = (await SaveAsync(Lesson((await coordinator.OpenAsync("/lardomar/ny")).Form("form.form"), "Gammal").Set("Input.Codes", "90910000"), "Spara och fastställ")).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{withdrawn}/dra-tillbaka")).Form("form.form").Set("Input.Because", "Lagen är ändrad."), "Dra tillbaka");
        await app.DeliverAsync();
        var next = (await coordinator.OpenAsync("/upphandlingar?q=Lokalvård&lage=Planned")).Find("tbody th a").GetAttribute("href")!;
        var beside = $"{next}/lardomar{lesson["/lardomar".Length..]}";
        await SaveAsync((await coordinator.OpenAsync(beside)).Form("#anvand form").Set("Input.How", "Delas i två."), "Markera som använd");
        await app.DeliverAsync();
        return [$"{ended}/utvardering", draft, $"{draft}/formular", $"{draft}/intervju", interview, $"{interview}/ta-bort", $"{draft}/slutfor", $"{done}/oppna-igen", $"{done}/dokument", lesson, $"{lesson}/andra", $"{proposed}/dra-tillbaka", $"{next}/lardomar", beside];
    }

    private static Testing.Web.PageForm Lesson(Testing.Web.PageForm form, string title) =>
        form.Set("Input.Title", title).Set("Input.Learned", "Små områden gav fler anbud.").Set("Input.Advice", "Dela upp i områden som ett lag klarar.").Set("Input.Phase", "Before");
}
