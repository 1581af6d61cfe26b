using System.Globalization;
using Coordination.Host.Persistence;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>Letters about an account, in its person's language. The caller's save decides whether they are sent.</summary>
internal sealed class AccountMail(
    HostDbContext db, UserManager<User> accounts, SiteAddress site, IStringLocalizer<Texts> texts, IOptions<SignInOptions> options, TimeProvider clock)
{
    public const string Topic = "account";
    private static readonly TimeSpan OneLetterPer = TimeSpan.FromMinutes(5);

    /// <summary>A link to choose a new password. At most one letter per account in five minutes, however often it is asked for.</summary>
    public Task QueuePasswordLinkAsync(User user, CancellationToken ct) => QueueAsync(
        user, UserManager<User>.ResetPasswordTokenPurpose, "PasswordLink", $"{clock.GetUtcNow().Ticks / OneLetterPer.Ticks}",
        TimeSpan.FromHours(options.Value.PasswordLinkHours), ct);

    /// <summary>A link to choose a first password.</summary>
    public Task QueueInvitationAsync(User user, CancellationToken ct) => QueueAsync(
        user, MailLinkTokens.Invitation, "Invitation", Guid.CreateVersion7().ToString("N"), TimeSpan.FromDays(options.Value.InvitationDays), ct);

    private async Task QueueAsync(User user, string purpose, string text, string key, TimeSpan lifetime, CancellationToken ct)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = user.Language == "en" ? Languages.English : Languages.Swedish;
        try
        {
            var token = await accounts.GenerateUserTokenAsync(user, MailLinkTokens.ProviderName, purpose);
            var municipality = await db.Organisation.Select(o => o.MunicipalityName).FirstOrDefaultAsync(ct) ?? site.Root.Host;
            var now = clock.GetUtcNow();
            db.Mail.Add(new MailRow
            {
                Id = Guid.CreateVersion7(),
                DedupKey = $"{text}:{user.Id:N}:{key}",
                MessageId = $"{Guid.CreateVersion7():N}@{site.Root.Host}",
                ToAddress = user.Email!,
                ToName = user.DisplayName,
                Subject = texts[$"Mail.{text}.Subject", municipality],
                TextBody = texts[$"Mail.{text}.Body", user.DisplayName, municipality, site.Of($"/nytt-losenord?konto={user.Id}&nyckel={token}"), DateText.Moment(now + lifetime)],
                Topic = Topic,
                CreatedAt = now,
                VisibleAt = now,
                ExpiresAt = now + lifetime,
            });
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
