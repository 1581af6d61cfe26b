using Coordination.Platform.Mail;

namespace Coordination.Platform.Tests.Mail;

public sealed class SmtpTransportTests
{
    private static readonly string[] Secrets = [RealSmtpServer.Password, Convert.ToBase64String("\0coordination\0secret"u8), "secret"];

    [Fact]
    public async Task Sweep_RealServerWithStartTlsAndPassword_TakesTheLetterAndAnotherParserReadsIt()
    {
        await using var server = await RealSmtpServer.StartAsync();
        await using var host = await MailHost.StartAsync(server.Settings);
        var row = await host.QueueAsync("Påminnelse om åtgärd 4", with: m => m with { Html = "<p>Åtgärd 4</p>", ListKey = "ks", Text = "Åtgärd 4\n.\nväntar på svar\n" });
        await host.QueueAsync("second");

        await host.SweepAsync();

        var taken = await server.NextAsync();
        (taken.Secure, taken.User, taken.From).ShouldBe((true, RealSmtpServer.User, "samordning@kommun.example"));
        taken.To.ShouldBe(["anna@namnd.example"]);
        var parsed = await PythonMail.ParseAsync(taken.Content);
        parsed.Defects.ShouldBeEmpty();
        (parsed.Headers["Subject"], parsed.Headers["Message-ID"]).ShouldBe(("Påminnelse om åtgärd 4", $"<{row.MessageId}>"));
        parsed.Parts[0].Content.ShouldBe("Åtgärd 4\n.\nväntar på svar\n");
        (await PythonMail.ParseAsync((await server.NextAsync()).Content)).Headers["Subject"].ShouldBe("second");
    }

    [Fact]
    public async Task Sweep_RealServerRefusesARecipient_OnlyThatLetterIsGivenUp()
    {
        await using var server = await RealSmtpServer.StartAsync();
        await using var host = await MailHost.StartAsync(server.Settings);
        var gone = await host.QueueAsync("gone", "gone@namnd.example");
        await host.QueueAsync("other");

        await host.SweepAsync();

        (await host.MailAsync(gone)).BouncedAt.ShouldNotBeNull();
        (await PythonMail.ParseAsync((await server.NextAsync()).Content)).Headers["Subject"].ShouldBe("other");
    }

    [Fact]
    public async Task Sweep_RealServerWrongPassword_LettersWaitAndTheReasonIsTold()
    {
        await using var server = await RealSmtpServer.StartAsync();
        await using var host = await MailHost.StartAsync([.. server.Settings.Where(s => s.Key != "Mail:Password"), ("Mail:Password", "wrong")]);
        var row = await host.QueueAsync("waits");

        (await Should.ThrowAsync<MailServerException>(host.SweepAsync)).Message.ShouldContain("535");

        (await host.MailAsync(row)).ShouldSatisfyAllConditions(m => m.DeadAt.ShouldBeNull(), m => m.Attempts.ShouldBe(0), m => m.LeaseId.ShouldBeNull());
    }

    [Fact]
    public async Task Open_CertificateOfAnUnknownAuthority_IsNotTrusted()
    {
        await using var server = await RealSmtpServer.StartAsync();
        var options = new MailOptions { Host = "localhost", Port = server.Port, Security = MailSecurity.StartTls };

        var refusal = await Should.ThrowAsync<MailServerException>(() => new SmtpTransport(options).OpenAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("certificate is not trusted");
    }

    [Fact]
    public async Task Open_CertificateForAnotherName_IsNotTrusted()
    {
        await using var server = await RealSmtpServer.StartAsync();
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.StartTls, TrustedCertificates = server.Authority };

        var refusal = await Should.ThrowAsync<MailServerException>(() => new SmtpTransport(options).OpenAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("certificate is not trusted");
    }

    [Fact]
    public async Task Open_ServerWithoutStartTls_HearsNoPassword()
    {
        await using var server = new FakeSmtpServer { Extensions = ["AUTH PLAIN LOGIN"] };
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.StartTls, UserName = "coordination", Password = "secret" };

        var refusal = await Should.ThrowAsync<MailServerException>(() => new SmtpTransport(options).OpenAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("does not offer STARTTLS");
        server.Commands.ShouldAllBe(c => !Secrets.Any(s => c.Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_ServerSpeaksAheadOfTheHandshake_IsNotTrusted()
    {
        await using var server = new FakeSmtpServer { Extensions = ["STARTTLS"], Answer = c => c == "STARTTLS" ? "220 go on\r\n250 injected" : null };
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.StartTls };

        await Should.ThrowAsync<MailServerException>(() => new SmtpTransport(options).OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_ServerWithoutSmtpUtf8_RefusesTheAddressThatNeedsIt()
    {
        await using var server = new FakeSmtpServer();
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("utf8", "åsa@namnd.example");

        await host.SweepAsync();

        (await host.MailAsync(row)).BouncedAt.ShouldNotBeNull();
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_AddressThatNeedsSmtpUtf8_IsAskedFor()
    {
        await using var server = new FakeSmtpServer { Extensions = ["SMTPUTF8", "SIZE 1000000"] };
        await using var host = await MailHost.StartAsync(server);
        await host.QueueAsync("utf8", "åsa@namnd.example");

        await host.SweepAsync();

        server.Commands.ShouldContain(c => c.StartsWith("MAIL FROM:<samordning@kommun.example> SIZE=", StringComparison.Ordinal) && c.EndsWith(" SMTPUTF8", StringComparison.Ordinal));
        server.Commands.ShouldContain("RCPT TO:<åsa@namnd.example>");
    }

    [Fact]
    public async Task Send_LargerThanTheServerTakes_IsGivenUpWithoutBlamingTheAddress()
    {
        await using var server = new FakeSmtpServer { Extensions = ["SIZE 100"] };
        await using var host = await MailHost.StartAsync(server);
        var row = await host.QueueAsync("large");

        await host.SweepAsync();

        (await host.MailAsync(row)).ShouldSatisfyAllConditions(m => m.DeadAt.ShouldNotBeNull(), m => m.BouncedAt.ShouldBeNull());
    }
}
