using System.Globalization;
using System.Text;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Web;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.WriteLetters;

/// <summary>Who the letters with invitations come from, and the calendar entries that come with them.</summary>
internal sealed class LetterHead(SiteAddress site, IOrganisation organisation, IOptions<MailOptions> options)
{
    private string Sender => organisation.Current.SenderName ?? options.Value.FromName;

    /// <summary>Somebody's own address to answer to; an invitation must have an organiser.</summary>
    private string SenderAddress => organisation.Current.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From ?? $"samordning@{site.Root.Host}";

    public CalendarPerson Organiser => new(Sender, SenderAddress);

    public string Signature => organisation.Current.Phone is { } phone ? $"{Sender}. Telefon {phone}. {SenderAddress}" : $"{Sender}. {SenderAddress}";

    /// <summary>A calendar with one entry, as the body of a letter's calendar part.</summary>
    public string Calendar(CalendarMeeting entry, CalendarMethod method) =>
        Encoding.UTF8.GetString(CalendarWriter.Write(new CalendarFeed(entry.Summary, site.Root.Host, [entry]) { Method = method }));

    /// <summary>Writes in the language of the letter's receiver, whoever's request this is.</summary>
    public static void In(string language, Action write)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language == "en" ? Languages.English : Languages.Swedish;
        try
        {
            write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
