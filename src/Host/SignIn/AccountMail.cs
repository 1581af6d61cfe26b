using System.Globalization;
using Coordination.Host.Persistence;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>Letters about an account, in its person's language. The caller's save decides whether they are sent.</summary>
internal sealed class AccountMail(
    HostDbContext db, UserManager<User> accounts, MailQueue queue, IOrganisation organisation, SiteAddress site, IStringLocalizer<Texts> texts,
    IOptions<SignInOptions> options, IOptions<ProviderOptions> provider, TimeProvider clock)
{
    public const string Topic = "account";
    private static readonly TimeSpan OneLetterPer = TimeSpan.FromMinutes(5);

    private string Municipality => organisation.Current.MunicipalityName is { Length: > 0 } name ? name : site.Root.Host;

    /// <summary>A link to choose a new password. At most one letter per account in five minutes, however often it is asked for.</summary>
    public Task QueuePasswordLinkAsync(User user) => QueueLinkAsync(
        user, UserManager<User>.ResetPasswordTokenPurpose, "PasswordLink", $"{clock.GetUtcNow().Ticks / OneLetterPer.Ticks}", TimeSpan.FromHours(options.Value.PasswordLinkHours));

    /// <summary>A link to choose a first password, or to the sign-in where the provider is the only way in.</summary>
    public Task QueueInvitationAsync(User user)
    {
        var key = Guid.CreateVersion7().ToString("N");
        if (!provider.Value.IsTheOnlyWay)
        {
            return QueueLinkAsync(user, MailLinkTokens.Invitation, "Invitation", key, TimeSpan.FromDays(options.Value.InvitationDays));
        }

        InLanguageOf(user, () => Queue(user, "InvitationByProvider", key, texts["Mail.InvitationByProvider.Body", user.DisplayName, Municipality, site.Of(SignInServices.SignInPath)], null));
        return Task.CompletedTask;
    }

    /// <summary>Tells a person that somebody else has turned their second factor off; whoever did not ask for that should hear of it.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="by">The administrator's name.</param>
    public void QueueSecondFactorReset(User user, string by) => InLanguageOf(user, () => Queue(
        user, "SecondFactorReset", Guid.CreateVersion7().ToString("N"), texts["Mail.SecondFactorReset.Body", user.DisplayName, Municipality, by, site.Of("/profil/tvafaktor")], null));

    private async Task QueueLinkAsync(User user, string purpose, string text, string key, TimeSpan lifetime)
    {
        var token = await accounts.GenerateUserTokenAsync(user, MailLinkTokens.ProviderName, purpose);
        var (link, until) = (site.Of($"/nytt-losenord?konto={user.Id}&nyckel={token}"), clock.GetUtcNow() + lifetime);
        InLanguageOf(user, () => Queue(user, text, key, texts[$"Mail.{text}.Body", user.DisplayName, Municipality, link, DateText.Moment(until)], until));
    }

    private void Queue(User user, string text, string key, string body, DateTimeOffset? until) => queue.Add(db, new QueuedMail
    {
        DedupKey = $"{text}:{user.Id:N}:{key}",
        ToAddress = user.Email!,
        ToName = user.DisplayName,
        Subject = texts[$"Mail.{text}.Subject", Municipality],
        Text = body,
        Language = Languages.Current,
        Topic = Topic,
        ExpiresAt = until,
    });

    private static void InLanguageOf(User user, Action write)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = user.Language == "en" ? Languages.English : Languages.Swedish;
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
