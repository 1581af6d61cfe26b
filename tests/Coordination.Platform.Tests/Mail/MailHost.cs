using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Tests.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Tests.Mail;

/// <summary>The book modules with a mail queue; sweeps are run by hand.</summary>
internal static class MailHost
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<LedgerHost> StartAsync(FakeSmtpServer server, params IReadOnlyList<(string Key, string? Value)> settings) => StartAsync(
        [("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "None"), ("Mail:From", "samordning@kommun.example"), .. settings]);

    public static Task<LedgerHost> StartAsync(IReadOnlyList<(string Key, string? Value)> settings) =>
        LedgerHost.StartAsync(more: s => s.AddCoordinationMail(), settings: [("Mail:RunSender", "false"), .. settings]);

    public static async Task<MailRow> QueueAsync(this LedgerHost host, string key, string to = "anna@namnd.example", Func<QueuedMail, QueuedMail>? with = null)
    {
        MailRow row = null!;
        await host.InLedgerAsync(async db =>
        {
            var mail = new QueuedMail { DedupKey = key, ToAddress = to, Subject = key, Text = $"Hej {key}\n" };
            row = host.Services.GetRequiredService<MailQueue>().Add(db, with?.Invoke(mail) ?? mail);
            await db.SaveChangesAsync(Ct);
        });
        return row;
    }

    public static Task<int> SweepAsync(this LedgerHost host) => host.Services.GetRequiredService<MailSender>().SendDueAsync(Ct);

    public static async Task<MailRow> MailAsync(this LedgerHost host, MailRow row)
    {
        MailRow found = null!;
        await host.InLedgerAsync(async db => found = await db.Mail.AsNoTracking().SingleAsync(m => m.Id == row.Id, Ct));
        return found;
    }
}
