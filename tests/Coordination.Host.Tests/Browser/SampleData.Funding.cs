using System.Text.RegularExpressions;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Schemes in draft and called, applications in every state, grants whose money is paid, withheld and ready, and money elsewhere.</summary>
    /// <returns>The links of an applicant who waits, of one who has been granted money and of one who is invited, and an application that is spam.</returns>
    private async Task<(IReadOnlyList<string> Links, string Spam)> FundingAsync()
    {
        await SchemeAsync("Affärsstöd");
        var scheme = await SchemeAsync("Bidrag till utveckling");
        await SaveAsync((await coordinator.OpenAsync($"{scheme}/publicera")).Form(), "Publicera");
        var called = await SaveAsync((await coordinator.OpenAsync($"{scheme}/utlysning")).Form("form.form").Set("Input.Title", "Våren").Set("Input.OpensOn", Iso(_today)).Set("Input.ClosesOn", Iso(_today.AddDays(60))));
        var form = called.Find("a[href^='/sok-bidrag/']").GetAttribute("href")!;
        using var assessor = await app.SignInAsAsync(Roles.BusinessAdviser);
        var paid = await GrantAsync(assessor, form, "Kretsloppet", "5560360793", 3);
        await JudgeAsync(paid, "Met");
        await JudgeAsync(paid, "Failed");
        await SaveAsync((await (await coordinator.OpenAsync(paid)).FollowAsync("Betala ut")).Form("form.form"));
        await JudgeAsync(await GrantAsync(assessor, form, "Vågen", "5560160680", 1), "Met");
        var refused = await AssessedAsync(assessor, form, "Sommarkaféet", "2021005489");
        await SaveAsync((await coordinator.OpenAsync($"{refused}/avsla")).Form("form.form").Set("Input.Decision", "KS § 15").Set("Input.Ground", "Andra uppfyller kriterierna bättre."));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await AssessedAsync(assessor, form, "Cykelverkstan", "8020028711");
        await SaveAsync((await coordinator.OpenAsync("/bidrag/bevakning/ny")).Form("form.form").Set("Input.Title", "ESF+").Set("Input.Funder", "ESF-rådet").Set("Input.ClosesOn", Iso(_today.AddDays(70))).Set("Input.Committee", "KS"));
        var spam = await AssessedAsync(assessor, form, "Köp klockor", "2120000142");
        await SaveAsync((await coordinator.OpenAsync($"{spam}/skrap")).Form(), "Markera som skräp");
        var limited = (await SaveAsync((await coordinator.OpenAsync($"{scheme}/utlysning")).Form("form.form").Set("Input.Title", "Riktad").Set("Input.OpensOn", Iso(_today)).Set("Input.ClosesOn", Iso(_today.AddDays(60)))
            .Tick("Input.ByInvitation").Set("Input.InvitationGround", "De tre som driver restauranger."))).Find("a[href*='/utlysningar/']").GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync(limited)).Form("form.form").Set("Input.Name", "Krogen").Set("Input.Email", "krogen@exempel.se"));
        var invited = InvitationLink().Match((await app.LettersAsync()).Last(l => l.Subject.Contains("Inbjudan", StringComparison.Ordinal)).TextBody).Value;
        var letters = (await app.LettersAsync()).Where(l => ApplicationLink().IsMatch(l.TextBody) && !l.TextBody.Contains("Köp klockor", StringComparison.Ordinal)).ToList();
        return ([LinkIn(letters[^1].TextBody), LinkIn(letters[0].TextBody), invited], spam);
    }

    private async Task<string> SchemeAsync(string title) => (await SaveAsync((await coordinator.OpenAsync("/bidrag/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Purpose", "Verksamhet, affär och kompetens.")
        .Set("Input.Committee", "KS").Set("Input.StartsOn", Iso(_today)).Clear("Input.IsAid").Set("Input.NoAidGround", "Ingen ekonomisk verksamhet.").Set("Input.Criteria", "Anställer\nVisar nytta")
        .Set("Input.Frames", $"{_today.Year}: 900 000\n{_today.Year + 1}: 900 000\n{_today.Year + 2}: 900 000"))).Url.AbsolutePath;

    private async Task<string> AssessedAsync(Visitor assessor, string form, string applicant, string number)
    {
        await SaveAsync((await recipient.OpenAsync(form)).Form("main form.form").Set("Input.Applicant", applicant).Set("Input.Number", number).Set("Input.Contact", "Kim Berg").Set("Input.Email", "kim.berg@exempel.se")
            .Set("Input.Purpose", "En strykpress.").Set("Input.Benefit", "Två till får arbete.").Set("Input.Kronor", "100 000").Set("Input.FirstYear", $"{_today.Year}").Set("Input.Years", "1")
            .Set("Input.AccountKind", "Bankgiro").Set("Input.Account", "991-2346"));
        var application = (await coordinator.OpenAsync($"/bidrag/ansokningar?q={Uri.EscapeDataString(applicant)}")).Find("tbody th a").GetAttribute("href")!;
        foreach (var person in new[] { coordinator, assessor })
        {
            await SaveAsync((await person.OpenAsync($"{application}/bedom")).Form("form.form").Set("Input.Interest", "NoConflict").Set("Input.Judgement", "Uppfyller båda.").Set("Input.Recommendation", "Approve"));
        }

        return application;
    }

    private async Task<string> GrantAsync(Visitor assessor, string open, string applicant, string number, int years)
    {
        var application = await AssessedAsync(assessor, open, applicant, number);
        var form = (await coordinator.OpenAsync($"{application}/besluta")).Form("form.form").Set("Input.Years", $"{years}").Set("Input.Decision", "KS § 14").Set("Input.Ground", "Uppfyller kriterierna bäst.").Set("Input.Reach", "OpenCall");
        for (var i = 0; i < years; i++)
        {
            form.Set($"Input.Conditions[{i}].Kind", "Report").Set($"Input.Conditions[{i}].What", $"Redovisa år {i + 1}").Set($"Input.Conditions[{i}].DueOn", Iso(_today.AddDays(30 + (300 * i)))).Set($"Input.Conditions[{i}].Year", $"{_today.Year + i}");
        }

        var check = await SaveAsync(form, "Räkna och granska");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await SaveAsync(check.Form("form.form"), "Bevilja bidraget")).Url.AbsolutePath;
    }

    /// <summary>Judges the first of the conditions that still can be.</summary>
    private async Task JudgeAsync(string grant, string outcome) =>
        await SaveAsync((await coordinator.OpenAsync((await coordinator.OpenAsync(grant)).FindAll("#villkor a").First(a => a.TextContent.Contains("Bedöm", StringComparison.Ordinal)).GetAttribute("href")!))
            .Form("form.form").Set("Input.Outcome", outcome).Set("Input.Because", "Så visar redovisningen."));

    private static string LinkIn(string letter) => ApplicationLink().Match(letter).Value;

    [GeneratedRegex("/sok-bidrag/inbjudan/[A-Za-z0-9_-]{20,}")]
    private static partial Regex InvitationLink();

    [GeneratedRegex("/sok-bidrag/min/[A-Za-z0-9_-]{20,}")]
    private static partial Regex ApplicationLink();
}
