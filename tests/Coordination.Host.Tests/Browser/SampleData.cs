using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

/// <summary>Something to look at on the pages, put there as a person would: through the pages themselves.</summary>
internal static class SampleData
{
    public static async Task FillAsync(CoordinationApp app, Visitor coordinator)
    {
        var today = Platform.Time.SwedishTime.ToSwedishDate(app.Clock.GetUtcNow());
        foreach (var (code, name) in new[] { ("KS", "Kommunstyrelsen"), ("ARBN", "Arbetsmarknadsnämnden"), ("SN", "Socialnämnden") })
        {
            var form = await coordinator.OpenAsync("/namnder/ny");
            await SaveAsync(form.Form("form.form").Set("Input.Code", code).Set("Input.Name", name).Set("Input.Kind", First(form, "Input.Kind")));
        }

        var contact = await coordinator.OpenAsync("/namnder/KS/kontakter/ny");
        await SaveAsync(contact.Form("form.form").Set("Input.Name", "Maria Lind").Set("Input.Role", First(contact, "Input.Role"))
            .Set("Input.Email", "maria.lind@exempel.se").Set("Input.ValidFrom", Iso(today.AddYears(-1))));

        var start = await coordinator.OpenAsync("/planer/ny");
        var plan = await SaveAsync(start.Form("form.form").Set("Input.Title", "Handlingsplan för sociala företag").Set("Input.ValidFrom", Iso(today.AddYears(-1)))
            .Set("Input.ValidTo", Iso(today.AddYears(2))).Set("Input.Template", First(start, "Input.Template")));
        var address = string.Join('/', plan.Url.AbsolutePath.Split('/').Take(3));

        await SaveAsync((await coordinator.OpenAsync($"{address}/omraden")).Form("#nytt form.form").Set("Input.Number", "9").Set("Input.Title", "Förbättrad samverkan"));
        for (var i = 1; i <= 3; i++)
        {
            var form = await coordinator.OpenAsync($"{address}/ny-atgard");
            await SaveAsync(form.Form("form.form").Set("Input.Title", $"Kvartalsvis genomgång av kommande upphandlingar, del {i}")
                .Set("Input.Area", form.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
                .Set("Input.Responsible", First(form, "Input.Responsible")).Set("Input.Kind", First(form, "Input.Kind"))
                .Set("Input.FromYear", $"{today.Year}").Set("Input.ToYear", $"{today.Year}").Set("Input.DueOn", Iso(today.AddDays((i * 30) - 40))));
        }
    }

    private static async Task<Page> SaveAsync(PageForm form)
    {
        var page = await form.SubmitAsync();
        return page.Has(".ds-error-summary")
            ? throw new InvalidOperationException($"{page.Url.AbsolutePath} was refused: {string.Join(" ", page.Texts(".ds-error-summary li"))}")
            : page;
    }

    private static string First(Page page, string name) => page.Find($"input[name='{name}']").GetAttribute("value")!;

    private static string Iso(DateOnly date) => Platform.Time.DateText.Iso(date);
}
