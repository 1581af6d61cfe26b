using System.Text.RegularExpressions;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>What advisers, assessors and applicants do with money, through the pages.</summary>
internal static partial class FundingDesk
{
    public const string Bankgiro = "991-2346";

    /// <summary>A scheme with criteria and frames that is published and called; its address and that of the public form.</summary>
    public static async Task<(string Scheme, string PublicForm)> CalledAsync(this Visitor coordinator, string title, bool isAid, string frames = "2027: 500 000\n2028: 500 000\n2029: 500 000")
    {
        var form = (await coordinator.OpenAsync("/bidrag/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Purpose", "Verksamhet, affär och kompetens.").Set("Input.Committee", "ARBN")
            .Set("Input.StartsOn", "2027-01-01").Set("Input.Criteria", "Anställer dem som står längst bort\nVisar nytta").Set("Input.Frames", frames);
        form = isAid ? form : form.Clear("Input.IsAid").Set("Input.NoAidGround", "Ingen ekonomisk verksamhet.");
        var scheme = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await coordinator.OpenAsync($"{scheme}/publicera")).Form().SubmitAsync("Publicera")).Accepted();
        var called = (await (await coordinator.OpenAsync($"{scheme}/utlysning")).Form("form.form").Set("Input.Title", $"{title}, våren").Set("Input.OpensOn", "2027-02-01").Set("Input.ClosesOn", "2027-02-28").SubmitAsync("Spara")).Accepted();
        return (scheme, called.Find("a[href^='/sok-bidrag/']").GetAttribute("href")!);
    }

    public static async Task<PageForm> ApplicationFormAsync(this Visitor visitor, string address, string applicant, string number, string kronor = "200 000") =>
        (await visitor.OpenAsync(address)).Form("main form.form").Set("Input.Applicant", applicant).Set("Input.Number", number).Set("Input.Contact", "Kim Berg").Set("Input.Email", "kim@exempel.se")
            .Set("Input.Purpose", "En strykpress.").Set("Input.Benefit", "Två till får arbete.").Set("Input.Kronor", kronor).Set("Input.FirstYear", "2027").Set("Input.Years", "2")
            .Set("Input.AccountKind", "Bankgiro").Set("Input.Account", Bankgiro);

    public static async Task<Page> AssessAsync(this Visitor assessor, string application) =>
        (await (await assessor.OpenAsync($"{application}/bedom")).Form("form.form").Set("Input.Interest", "NoConflict").Set("Input.Judgement", "1. Ja. 2. Ja.").Set("Input.Recommendation", "Approve").SubmitAsync("Spara")).Accepted();

    /// <summary>The decision with a report and a benefit to show before the second year's money, filled in.</summary>
    public static async Task<PageForm> DecisionFormAsync(this Visitor coordinator, string application) =>
        (await coordinator.OpenAsync($"{application}/besluta")).Form("form.form").Set("Input.Decision", "Arbetsmarknadsnämnden § 14").Set("Input.Ground", "Uppfyller båda kriterierna.").Set("Input.Reach", "OpenCall")
            .Set("Input.Conditions[0].Kind", "Report").Set("Input.Conditions[0].What", "Redovisa starten").Set("Input.Conditions[0].DueOn", "2027-03-01").Set("Input.Conditions[0].Year", "2027")
            .Set("Input.Conditions[1].Kind", "BenefitShown").Set("Input.Conditions[1].What", "Visa att två har fått arbete").Set("Input.Conditions[1].DueOn", "2027-12-01").Set("Input.Conditions[1].Year", "2028");

    /// <summary>The address within the product that the latest letter of the kind links to.</summary>
    public static async Task<string> LinkAsync(this CoordinationApp app, string subject) =>
        Signed().Match((await app.LettersAsync()).Last(l => l.Subject.Contains(subject, StringComparison.Ordinal)).TextBody).Value;

    [GeneratedRegex(@"/sok-bidrag/min/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Signed();
}
