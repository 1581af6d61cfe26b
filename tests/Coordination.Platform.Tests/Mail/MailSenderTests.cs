using Coordination.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Tests.Mail;

public sealed class MailSenderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_TwoLetters_LeaveOverOneConnectionAndAreMarked()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        var first = await host.QueueAsync("first");
        await host.QueueAsync("second");

        (await host.SweepAsync()).ShouldBe(2);

        (server.Connections, server.Letters.Count).ShouldBe((1, 2));
        server.Letters.First().ShouldContain($"Message-ID: <{first.MessageId}>");
        (await host.MailAsync(first)).SentAt.ShouldBe(host.Clock.GetUtcNow());
        (await host.SweepAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Queue_SameKeyTwice_FailsTheSecondCommit()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        await host.QueueAsync("digest:KS:2027-02-01");

        await Should.ThrowAsync<DbUpdateException>(() => host.QueueAsync("digest:KS:2027-02-01"));

        (await host.SweepAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_NoServerConfigured_LettersWaitAndTheStateIsTold()
    {
        await using var host = await MailHost.StartAsync([]);
        var row = await host.QueueAsync("waits");
        host.Clock.Advance(TimeSpan.FromDays(30));

        (await host.SweepAsync()).ShouldBe(0);

        var query = host.Services.GetRequiredService<MailBacklogQuery>();
        query.Route.ShouldBe(MailRoute.None);
        (await query.ReadAsync(Ct)).Single(b => b.Schema == "ledger").ShouldBe(new MailBacklog("ledger", 1, 1, TimeSpan.FromDays(30), 0, 0));
        (await host.MailAsync(row)).DeadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Sweep_AddressRefusedForGood_IsDeadAndBouncedAndOthersLeave()
    {
        await using var server = new FakeSmtpServer { Answer = c => c.Contains("TO:<gone@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null };
        await using var host = await MailHost.StartAsync(server);
        var gone = await host.QueueAsync("gone", "gone@namnd.example");
        var other = await host.QueueAsync("other");

        await host.SweepAsync();

        var dead = await host.MailAsync(gone);
        (dead.DeadAt, dead.BouncedAt, dead.LastError).ShouldBe((host.Clock.GetUtcNow(), host.Clock.GetUtcNow(), "550 5.1.1 no such user"));
        (await host.MailAsync(other)).SentAt.ShouldNotBeNull();

        await using var scope = host.Services.CreateAsyncScope();
        var list = scope.ServiceProvider.GetRequiredService<DeadMail>();
        (await list.ListAsync(10, Ct)).ShouldHaveSingleItem().HasBounced.ShouldBeTrue();
        (await list.SendAgainAsync("ledger", gone.Id, "not an address", Ct)).Succeeded.ShouldBeFalse();
        (await list.SendAgainAsync("ledger", gone.Id, "new@namnd.example", Ct)).Succeeded.ShouldBeTrue();
        await host.SweepAsync();
        server.Letters.ShouldContain(l => l.Contains("To: new@namnd.example", StringComparison.Ordinal) && l.Contains(gone.MessageId, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("554 5.7.1 looks like advertising", false)]
    [InlineData("550 5.2.1 mailbox disabled", true)]
    public async Task Sweep_ContentRefusedForGood_IsDeadAndBlamesTheAddressOnlyWhenItIs(string reply, bool bounced)
    {
        await using var server = new FakeSmtpServer { Answer = c => c == "content" ? reply : null };
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("refused");

        await host.SweepAsync();

        var dead = await host.MailAsync(row);
        (dead.DeadAt is not null, dead.BouncedAt is not null, dead.LastError).ShouldBe((true, bounced, reply));
    }

    [Fact]
    public async Task Sweep_PutOffByTheServer_IsTriedAgainLaterAndOthersLeaveAtOnce()
    {
        var greylisted = true;
        await using var server = new FakeSmtpServer { Answer = c => greylisted && c.Contains("TO:<grey@", StringComparison.Ordinal) ? "451 4.7.1 come back later" : null };
        await using var host = await MailHost.StartAsync(server);
        var grey = await host.QueueAsync("grey", "grey@namnd.example");
        await host.QueueAsync("other");

        await host.SweepAsync();
        (await host.MailAsync(grey)).Attempts.ShouldBe(1);
        server.Letters.Count.ShouldBe(1);
        greylisted = false;
        (await host.SweepAsync()).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SweepAsync();

        (await host.MailAsync(grey)).SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Sweep_ServerDownForAnHour_NothingIsLostAndNoAttemptIsCounted()
    {
        var down = true;
        await using var server = new FakeSmtpServer { Answer = c => down ? FakeSmtpServer.HangUp : null };
        await using var host = await MailHost.StartAsync(server);
        for (var i = 0; i < 30; i++) await host.QueueAsync($"n{i}");

        for (var minute = 0; minute < 60; minute += 5)
        {
            await Should.ThrowAsync<MailServerException>(host.SweepAsync);
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await host.InLedgerAsync(async db => (await db.Mail.CountAsync(m => m.Attempts == 0 && m.DeadAt == null && m.LeaseId == null, Ct)).ShouldBe(30));
        down = false;
        (await host.SweepAsync()).ShouldBe(30);
        server.Letters.Count.ShouldBe(30);
    }

    [Fact]
    public async Task Sweep_NobodyListens_IsAServerFailureNotALettersFault()
    {
        var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        await server.DisposeAsync();
        var row = await host.QueueAsync("waits");

        (await Should.ThrowAsync<MailServerException>(host.SweepAsync)).Message.ShouldContain("cannot be reached");

        (await host.MailAsync(row)).ShouldSatisfyAllConditions(m => m.DeadAt.ShouldBeNull(), m => m.Attempts.ShouldBe(0), m => m.LastError!.ShouldContain("cannot be reached"));
    }

    [Fact]
    public async Task Sweep_ConnectionDropsInContent_LetterIsRepeatedWithTheSameMessageId()
    {
        var drops = 1;
        await using var server = new FakeSmtpServer { Answer = c => c == "content" && Interlocked.Decrement(ref drops) >= 0 ? FakeSmtpServer.HangUp : null };
        await using var host = await MailHost.StartAsync(server);
        var dropped = await host.QueueAsync("dropped");
        await host.QueueAsync("next");

        await host.SweepAsync();
        (await host.MailAsync(dropped)).Attempts.ShouldBe(1);
        server.Letters.ShouldHaveSingleItem().ShouldContain("Subject: next");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SweepAsync();

        server.Letters.Last().ShouldContain($"Message-ID: <{dropped.MessageId}>");
    }

    [Fact]
    public async Task Sweep_ServerHangsUpBetweenLetters_GoesOnOverANewConnection()
    {
        var count = 0;
        await using var server = new FakeSmtpServer { Answer = c => c.StartsWith("MAIL", StringComparison.Ordinal) && Interlocked.Increment(ref count) == 2 ? "421 4.7.0 enough for one connection" : null };
        await using var host = await MailHost.StartAsync(server);
        await host.QueueAsync("first");
        await host.QueueAsync("second");

        (await host.SweepAsync()).ShouldBe(2);

        (server.Connections, server.Letters.Count).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Sweep_MarkLostByACrash_SendsOnceMoreWithTheSameMessageId()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("twice");
        await host.SweepAsync();
        await host.InLedgerAsync(db => db.Mail.ExecuteUpdateAsync(m => m.SetProperty(r => r.SentAt, (DateTimeOffset?)null), Ct));

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await host.SweepAsync();
        await host.SweepAsync();

        server.Letters.Count.ShouldBe(2);
        server.Letters.ShouldAllBe(l => l.Contains($"Message-ID: <{row.MessageId}>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_TooLate_IsGivenUpInsteadOfSent()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("late", with: m => m with { ExpiresAt = host.Clock.GetUtcNow().AddHours(8) });
        host.Clock.Advance(TimeSpan.FromHours(8));

        await host.SweepAsync();

        server.Letters.ShouldBeEmpty();
        (await host.MailAsync(row)).DeadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Sweep_CopyRefused_LetterLeavesAndSaysSo()
    {
        await using var server = new FakeSmtpServer { Answer = c => c.Contains("TO:<boss@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null };
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("copied", with: m => m with { Cc = ["boss@namnd.example"] });

        await host.SweepAsync();

        (await host.MailAsync(row)).ShouldSatisfyAllConditions(m => m.SentAt.ShouldNotBeNull(), m => m.LastError.ShouldBe("Copy refused: 550 5.1.1 no such user"));
    }

    [Fact]
    public async Task Sweep_LinesThatBeginWithDots_ArriveAsWritten()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        await host.QueueAsync("dots", with: m => m with { Text = "a\n.\n..b\n" });

        await host.SweepAsync();

        server.Letters.Single().ShouldEndWith("\r\n\r\na\r\n=2E\r\n=2E.b\r\n");
    }

    [Fact]
    public async Task Sweep_PickupFolder_WritesTheLetterAsAFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using var host = await MailHost.StartAsync([("Mail:PickupFolder", folder.FullName), ("Mail:From", "samordning@kommun.example")]);
        await host.QueueAsync("file");

        await host.SweepAsync();

        (await File.ReadAllTextAsync(folder.GetFiles("*.eml").Single().FullName, Ct)).ShouldContain("Subject: file");
        folder.Delete(recursive: true);
    }
}
