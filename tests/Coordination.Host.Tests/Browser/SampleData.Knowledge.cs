using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Something published of each guide, an enterprise that is shown, something seen, and trainings at every step.</summary>
    /// <returns>The link to the place of somebody who signed up, where people wait to be moved, and a version to take up again.</returns>
    private async Task<(string Place, string Move, string Restore)> KnowledgeAsync()
    {
        var section = await GuideAsync("sidan-sv", "Vad är ett socialt företag?");
        await SaveAsync((await coordinator.OpenAsync(section)).Form("form.form").Set("Input.Text", "Ett företag som finns till för människor."));
        await GuideAsync("handboken-sv", "Vem handboken är till för");
        var card = (await coordinator.OpenAsync("/foretag?q=vågen")).Find("tbody th a").GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync($"{card}/visning")).Form("form.form").Set("Input.By", "Styrelsen"));
        await SaveAsync((await coordinator.OpenAsync("/omvarld/ny")).Form("form.form").Set("Input.Title", "Idéburna aktörer i välfärden").Set("Input.Source", "SOU 2019:56")
            .Set("Input.Says", "Ett utvecklat samspel.").Set("Input.Tags", "iop, upphandling").Set("Input.ExamineBy", Iso(_today.AddDays(30))));
        await TrainingAsync("Planerad kurs", _today.AddDays(90), isOpen: false);
        await TrainingAsync("Kvällsträff", _today, isOpen: true);
        var open = await TrainingAsync("Frukost om sociala företag", _today.AddDays(40), isOpen: true);
        var form = (await recipient.OpenAsync($"{open}/anmal")).Form("form.form").Set("Input.Name", "Anna Vik").Set("Input.Email", "anna.vik@exempel.se");
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await SaveAsync(form);
        await SaveAsync((await coordinator.OpenAsync($"{open}/andra")).Form("form.form").Set("Input.Place", "Biblioteket"));
        var move = await MergedAsync();
        return ((await app.LettersAsync()).Select(l => PlaceLink().Match(l.TextBody).Value).Last(l => l.Length > 0), move, $"{section}/versioner/1/aterstall");
    }

    /// <summary>An enterprise that has gone on in another and whose people wait to be moved.</summary>
    private async Task<string> MergedAsync()
    {
        var merged = (await SaveAsync((await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Lilla Tvätten").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "Unjudged"))).Url.AbsolutePath;
        await OwnerAsync(merged, "lilla@exempel.se");
        var asked = await SaveAsync((await coordinator.OpenAsync($"{merged}/avsluta")).Form("form.form").Set("Input.Reason", "MergedIntoAnother").Set("Input.Successor", "Tvätteriet Vågen"));
        return asked.Url.AbsolutePath;
    }

    /// <summary>A first text with one section published; the section.</summary>
    private async Task<string> GuideAsync(string key, string published)
    {
        await SaveAsync((await coordinator.OpenAsync($"/vagledning/forslag/{key}")).Form("form.confirm"));
        var section = (await coordinator.OpenAsync("/vagledning")).FindAll("tbody th a").Single(a => a.TextContent == published).GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync($"{section}/publicera")).Form("form.confirm"));
        return section;
    }

    private async Task<string> TrainingAsync(string title, DateOnly on, bool isOpen)
    {
        var made = await SaveAsync((await coordinator.OpenAsync("/utbildningar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Kind", "Inspiration").Set("Input.On", Iso(on))
            .Set("Input.StartsAt", "22:00").Set("Input.EndsAt", "23:00").Set("Input.Place", "Stadshuset").Set("Input.Seats", "20"));
        if (isOpen)
        {
            await SaveAsync((await coordinator.OpenAsync($"{made.Url.AbsolutePath}/oppna")).Form("form.confirm"));
        }

        return made.Url.AbsolutePath;
    }

    [GeneratedRegex(@"/utbildningar/plats/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex PlaceLink();
}
