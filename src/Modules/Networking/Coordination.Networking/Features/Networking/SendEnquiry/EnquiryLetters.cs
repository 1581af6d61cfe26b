using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.WriteLetters;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>
/// Letters about an enquiry, in its sender's language. The receipt repeats nothing that was written in the form: whoever wrote it may have
/// given somebody else's address.
/// </summary>
internal sealed class EnquiryLetters(
    NetworkingDbContext db, MailQueue mail, EnquiryTokens tokens, SiteAddress site, IOrganisation organisation, IOptions<MailOptions> options, IStringLocalizer<Texts> texts)
{
    private string Municipality => organisation.Current.MunicipalityName is { Length: > 0 } name ? name : site.Root.Host;

    /// <summary>Groups the letters of an enquiry, so that its page can show what became of them.</summary>
    public static string Topic(EnquiryId id) => $"enquiry:{id.Value:N}";

    public void QueueReceipt(Enquiry enquiry) => InLanguageOf(enquiry, () => Queue(
        enquiry, "receipt", texts["EnquiryMail.ReceiptSubject", enquiry.Number],
        new LetterBody(texts["EnquiryMail.ReceiptHeading"], texts["EnquiryMail.ReceiptBody", enquiry.Number, Municipality, DateText.Long(enquiry.DueOn)], texts["EnquiryMail.ReceiptNotYou"]) { Signature = Signature() }));

    public void QueueRouted(Enquiry enquiry) => InLanguageOf(enquiry, () =>
    {
        var to = enquiry.RoutedTo ?? texts[$"EnquiryRoute.{enquiry.Route}"].Value;
        Queue(
            enquiry, "routed", texts["EnquiryMail.RoutedSubject", enquiry.Number],
            new LetterBody(texts["EnquiryMail.RoutedHeading", to], [texts["EnquiryMail.RoutedBody", enquiry.Number, to].Value, .. Own(enquiry.Reply)]) { Signature = Signature() });
    });

    public void QueueRejected(Enquiry enquiry) => InLanguageOf(enquiry, () => Queue(
        enquiry, "rejected", texts["EnquiryMail.RejectedSubject", enquiry.Number],
        new LetterBody(texts["EnquiryMail.RejectedHeading"], [texts["EnquiryMail.RejectedBody", enquiry.Number].Value, .. Own(enquiry.Reply), texts["EnquiryMail.RejectedQuestions"].Value]) { Signature = Signature() }));

    /// <summary>Tells the function that something has come in; what, stands behind the sign-in.</summary>
    public void QueueNotice(Enquiry enquiry, string? address)
    {
        if (address is null)
        {
            return;
        }

        LetterHead.In("sv", () =>
        {
            var subject = texts["EnquiryMail.NoticeSubject", enquiry.Number, texts[$"EnquiryTopic.{enquiry.Topic}"].Value];
            var body = new LetterBody(texts["EnquiryMail.NoticeHeading"], texts["EnquiryMail.NoticeBody", enquiry.Number, DateText.Long(enquiry.DueOn)])
            {
                Links = [(texts["EnquiryMail.Open"], new Uri(site.Of($"/anmalningar/{enquiry.Id.Value}")))],
                Signature = Signature(),
            };
            Add($"enquiry-notice:{enquiry.Id.Value:N}:{enquiry.DueOn:O}", address, null, subject, body, Topic(enquiry.Id));
        });
    }

    private void Queue(Enquiry enquiry, string key, string subject, LetterBody body)
    {
        if (enquiry.Email is { } address)
        {
            var follow = body with
            {
                Language = enquiry.Language,
                Links = [(texts["EnquiryMail.Follow"], new Uri(site.Of($"/anmalan/{tokens.Protect(enquiry.Id)}")))],
                Explanation = texts["EnquiryMail.FollowHow"],
            };
            Add($"enquiry-{key}:{enquiry.Id.Value:N}:{enquiry.Entries.Count}", address, enquiry.HasProtectedIdentity ? null : enquiry.ContactName, subject, follow, Topic(enquiry.Id));
        }
    }

    private void Add(string key, string address, string? name, string subject, LetterBody body, string topic) => mail.Add(db, new QueuedMail
    {
        DedupKey = key,
        ToAddress = address,
        ToName = name,
        Subject = subject,
        Text = body.ToText(),
        Html = body.ToHtml(subject),
        Language = body.Language,
        Topic = topic,
        ThreadKey = topic.Replace(':', '.'),
    });

    private string Signature() => string.Join(". ", new[]
    {
        organisation.Current.SenderName ?? options.Value.FromName,
        organisation.Current.Phone is { } phone ? texts["EnquiryMail.Phone", phone].Value : null,
        organisation.Current.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From,
    }.OfType<string>());

    private static IEnumerable<string> Own(string? reply) => reply is null ? [] : [reply];

    private static void InLanguageOf(Enquiry enquiry, Action write) => LetterHead.In(enquiry.Language, write);
}
