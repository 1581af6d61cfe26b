using System.Text;
using AngleSharp.Dom;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A motion with all that a matter can have: a number, demands, a document, a committee that is asked, and a year that has passed.</summary>
    private async Task MatterAsync()
    {
        await SaveAsync((await coordinator.OpenAsync("/namnder/KS/sammantraden/nytt")).Form("form.form").Set("Input.On", Iso(_today.AddDays(40))).Set("Input.Place", "Stadshuset"));
        var start = await coordinator.OpenAsync("/arenden/nytt");
        var matter = await SaveAsync(start.Form("form.form").Set("Input.Kind", "Motion").Set("Input.Subject", "Ta tillvara de sociala företagen").Set("Input.Numbers", "KS 2025/817; kommunstyrelsen")
            .Set("Input.Senders", "Robin Ek m.fl. (X)").Set("Input.ReceivedOn", Iso(_today.AddYears(-1).AddDays(-3))).Set("Input.Demands", "Att en handlingsplan tas fram\nAtt mätbara mål föreslås"));
        var address = matter.Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{address}/handlingar/ny")).Form("form.form").Set("Input.Title", "Motionen").Attach("Input.File", "motion.txt", Encoding.UTF8.GetBytes("Motionen."), "text/plain"));
        var refer = await coordinator.OpenAsync($"{address}/remittera");
        var board = refer.FindAll("fieldset .ds-field").Single(f => f.TextContent.Contains("(KS)", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
        var check = await SaveAsync(refer.Form("form.form").Set("Input.DueOn", Iso(_today.AddDays(60))).Tick("Input.Committees", board), "Granska mot sammanträdena");
        await SaveAsync(check.Form("form.form"), "Remittera till 1");
        await app.RunJobAsync("governance.watch-motions");
    }

    /// <summary>An assignment that has been reported, and one that a body was urged to consider.</summary>
    private async Task AssignmentsAsync()
    {
        var start = await coordinator.OpenAsync("/uppdrag/nytt");
        await SaveAsync(start.Form("form.form").Set("Input.Title", "Bredda samverkan").Set("Input.Wording", "Bredda samverkan med aktörer i ideell sektor.").Set("Input.Giver", "Kommunfullmäktige")
            .Set("Input.BudgetYear", Iso(_today)[..4]).Set("Input.Receiver", start.FindAll("[name='Input.Receiver'] option").Single(o => o.TextContent.Contains("(KS)", StringComparison.Ordinal) || o.TextContent.Contains("Kommunstyrelsen", StringComparison.Ordinal)).GetAttribute("value")!)
            .Set("Input.ReportBy", Iso(_today.AddDays(90))));
        var urged = await coordinator.OpenAsync("/uppdrag/nytt");
        var board = urged.FindAll("[name='Input.Urged']").First().GetAttribute("value")!;
        await SaveAsync(urged.Form("form.form").Set("Input.Kind", "UrgedToConsider").Set("Input.Title", "Överväg fler praktikplatser").Set("Input.Wording", "Nämnderna uppmanas överväga fler praktikplatser.").Set("Input.Giver", "Kommunfullmäktige")
            .Set("Input.BudgetYear", Iso(_today)[..4]).Tick("Input.Urged", board).Set("Input.ReportBy", Iso(_today.AddDays(120))));
    }

    /// <summary>A governing document that has ended, with a goal that an assignment points to.</summary>
    private async Task GoalsAsync()
    {
        var start = await coordinator.OpenAsync("/styrdokument/nytt");
        var document = await SaveAsync(start.Form("form.form").Set("Input.Title", "Program för inköp").Set("Input.Kind", "Programme").Set("Input.ValidFrom", Iso(_today.AddYears(-3))).Set("Input.ValidTo", Iso(_today.AddDays(-20)))
            .Set("Input.Summary", "Hur kommunen köper.").Set("Input.AddressedTo", "Nämnder och bolag").Set("Input.StrategicAreas", "Upphandling\nUtvärdering").Attach("Input.File", "program.txt", Encoding.UTF8.GetBytes("Programmet."), "text/plain"));
        var other = await SaveAsync((await coordinator.OpenAsync("/styrdokument/nytt")).Form("form.form").Set("Input.Title", "Mål och budget").Set("Input.Kind", "Budget"));
        foreach (var address in new[] { document.Url.AbsolutePath, other.Url.AbsolutePath })
        {
            await SaveAsync((await coordinator.OpenAsync($"{address}/mal/nytt")).Form("form.form").Set("Input.Number", "5").Set("Input.Title", "Invånarna har bostad och arbete").Set("Input.Wording", "Invånarna ska ha bostad och arbete."));
        }

        var assignment = (await coordinator.OpenAsync("/uppdrag")).FindAll("tbody th a").First().GetAttribute("href")!;
        var link = await coordinator.OpenAsync($"/mal/koppla/uppdrag/{assignment.Split('/')[2]}");
        await SaveAsync(link.Form("form.form").Tick("Goals", link.FindAll("[name=Goals]").First().GetAttribute("value")!));
    }
}
