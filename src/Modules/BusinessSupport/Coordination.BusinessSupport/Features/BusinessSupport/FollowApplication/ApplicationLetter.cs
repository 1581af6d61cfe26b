using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>The letters to an applicant, with the signed link. Swedish: from a Swedish municipality to those it serves (språklagen 10 §).</summary>
internal sealed class ApplicationLetter(MailQueue mail, ApplicationTokens tokens, SiteAddress site, IOrganisation organisation)
{
    private const string ListKey = "bidrag";

    /// <summary>The application has come in.</summary>
    public void Add(BusinessSupportDbContext db, FundingApplication application, string scheme) => Send(db, application, "funding-application", $"Din ansökan om {scheme}", $"""
        Hej!

        Vi har tagit emot ansökan från {application.ApplicantName}
        om {scheme}.

        Ansökan bedöms av minst två personer enligt de publicerade kriterierna
        innan den beslutas. Via länken kan du se hur långt den har kommit, och ta
        tillbaka den så länge den inte är beslutad:
        {Link(application)}
        """);

    /// <summary>It has been granted: what is to be reported, and by when.</summary>
    public void AddGranted(BusinessSupportDbContext db, FundingApplication application, GrantDecision grant, string scheme) => Send(db, application, "funding-granted", $"Beslut om {scheme}", $"""
        Hej!

        {application.ApplicantName} har beviljats bidrag från {scheme}.
        Bidraget betalas ut när villkoren är uppfyllda:

        {string.Join('\n', grant.Conditions.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => $"* {DateText.Long(c.DueOn)}: {c.What}"))}

        Redovisa via länken, i tid till varje datum:
        {Link(application)}
        """);

    /// <summary>A later decision has added conditions: what is new, and by when.</summary>
    public void AddAmended(BusinessSupportDbContext db, FundingApplication application, Guid amendment, IReadOnlyList<GrantCondition> conditions, string scheme) => Send(db, application, $"funding-amended-{amendment:N}", $"Nya villkor för {scheme}", $"""
        Hej!

        Villkoren för bidraget till {application.ApplicantName} från {scheme}
        har ändrats genom ett nytt beslut. Nytt är:

        {string.Join('\n', conditions.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => $"* {DateText.Long(c.DueOn)}: {c.What}"))}

        Alla villkor står på sidan. Redovisa via länken, i tid till varje datum:
        {Link(application)}
        """);

    /// <summary>It was not granted.</summary>
    public void AddRefused(BusinessSupportDbContext db, FundingApplication application, string scheme) => Send(db, application, "funding-refused", $"Beslut om {scheme}", $"""
        Hej!

        Ansökan från {application.ApplicantName} om {scheme}
        har avslagits. Skälen står på sidan:
        {Link(application)}
        """);

    private void Send(BusinessSupportDbContext db, FundingApplication application, string key, string subject, string text) => mail.Add(db, new QueuedMail
    {
        DedupKey = $"{key}:{application.Id.Value:N}",
        ToAddress = application.ContactEmail,
        ToName = application.ContactName,
        Subject = subject,
        Text = $"{text}\n\nHälsningar\n{organisation.Current.SenderName ?? "Samordningsfunktionen"}\n".ReplaceLineEndings("\n"),
        ListKey = ListKey,
    });

    private string Link(FundingApplication application) => site.Of($"/sok-bidrag/min/{tokens.Protect(application.Id)}");
}
