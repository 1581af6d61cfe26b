using System.Text;
using Coordination.Platform.Mail;

namespace Coordination.Platform.Tests.Mail;

public sealed class LetterTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nSUMMARY:Återrapport\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly QueuedMail Digest = new()
    {
        DedupKey = "k",
        ToAddress = "asa.oberg@example.org",
        ToName = "Åsa Öberg, nämndsekreterare",
        Subject = "Handlingsplan sociala företag: 4 åtgärder för Arbetsmarknadsnämnden, 1 försenad – svara senast måndag den 15 februari",
        Text = "Hej Åsa!\n\nFyra åtgärder väntar på svar.\n.\nFrom nu gäller: a=b   \n" + new string('å', 200) + "\nVänliga hälsningar",
        Html = "<!doctype html><html lang=\"sv\"><body><h1>Fyra åtgärder</h1><p>" + new string('x', 1500) + "</p></body></html>",
        Calendar = Calendar,
        Topic = "AMN",
        ListKey = "amn",
        ListName = "Påminnelser till Arbetsmarknadsnämnden",
        ThreadKey = "amn.2027",
        UnsubscribeAddress = "samordning@kommun.example",
        UnsubscribePage = new Uri("https://samordning.kommun.example/utskick"),
        Cc = ["chef@example.org"],
    };

    [Fact]
    public async Task Write_SwedishDigest_IsReadBackWhole()
    {
        var parsed = await PythonMail.ParseAsync(Write(Digest).Content);

        parsed.Defects.ShouldBeEmpty();
        parsed.Headers["Subject"].ShouldBe(Digest.Subject);
        parsed.Headers["To"].ShouldBe($"\"{Digest.ToName}\" <asa.oberg@example.org>");
        parsed.Headers["From"].ShouldBe("Göteborgs Stad <samordning@kommun.example>");
        parsed.Parts.Select(p => (p.Type, p.Charset, p.Disposition)).ShouldBe([("text/plain", "utf-8", null), ("text/html", "utf-8", null), ("text/calendar", "utf-8", "attachment")]);
        parsed.Parts[0].Content.TrimEnd('\n').ShouldBe(Digest.Text);
        parsed.Parts[1].Content.TrimEnd('\n').ShouldBe(Digest.Html);
        (parsed.Parts[2].Method, parsed.Parts[2].FileName).ShouldBe(("PUBLISH", "kalender.ics"));
        parsed.Parts[2].Content.ReplaceLineEndings("\r\n").ShouldBe(Calendar);
    }

    [Fact]
    public async Task Write_Digest_CarriesTheHeadersOfAnAutomaticLetter()
    {
        var headers = (await PythonMail.ParseAsync(Write(Digest).Content)).Headers;

        headers["Auto-Submitted"].ShouldBe("auto-generated");
        headers["X-Auto-Response-Suppress"].ShouldBe("OOF, AutoReply");
        headers["Content-Language"].ShouldBe("sv");
        headers["List-Id"].ShouldBe("Påminnelser till Arbetsmarknadsnämnden <amn.kommun.example>");
        headers["References"].ShouldBe("<amn.2027@kommun.example>");
        headers["List-Unsubscribe"].ShouldBe("<mailto:samordning@kommun.example>, <https://samordning.kommun.example/utskick>");
        headers["Reply-To"].ShouldBe("svar@kommun.example");
        headers["Cc"].ShouldBe("chef@example.org");
        headers["Date"].ShouldBe("Mon, 01 Feb 2027 08:00:00 +0000");
        headers["Message-ID"].ShouldMatch("^<[0-9a-f]{32}@kommun.example>$");
    }

    [Fact]
    public void Write_Digest_IsSevenBitsInLinesThatEveryServerTakes()
    {
        var content = Encoding.Latin1.GetString(Write(Digest).Content);

        content.ShouldAllBe(c => c == '\r' || c == '\n' || (c >= ' ' && c <= '~'));
        content.Replace("\r\n", "", StringComparison.Ordinal).ShouldAllBe(c => c != '\r' && c != '\n');
        content.Split("\r\n").Max(l => l.Length).ShouldBeLessThanOrEqualTo(76);
    }

    [Fact]
    public async Task Write_Invitation_IsAnAlternativeThatCanBeAnswered()
    {
        var parsed = await PythonMail.ParseAsync(Write(Digest with { Calendar = Calendar.Replace("PUBLISH", "REQUEST", StringComparison.Ordinal) }).Content);

        parsed.Headers["Content-Type"].ShouldStartWith("multipart/alternative");
        (parsed.Parts[2].Method, parsed.Parts[2].Disposition).ShouldBe(("REQUEST", null));
    }

    [Theory]
    [InlineData("Plan\r\nBcc: thief@example.net")]
    [InlineData("Plan\nX-Evil: 1\n\nbody")]
    [InlineData("Plan\u0085Bcc: x@example.net")]
    public async Task Write_LineBreakInSubjectOrName_MakesNoHeader(string text)
    {
        var headers = (await PythonMail.ParseAsync(Write(Digest with { Subject = text, ToName = text }).Content)).Headers;

        headers.Keys.ShouldNotContain("Bcc");
        headers.Keys.ShouldNotContain("X-Evil");
        headers["Subject"].ShouldStartWith("Plan ");
    }

    [Theory]
    [InlineData("anna@namnd.example>\r\nRCPT TO:<thief@example.net")]
    [InlineData("anna@namnd.example, thief@example.net")]
    [InlineData("anna")]
    [InlineData("@namnd.example")]
    [InlineData("anna@")]
    [InlineData("anna@nämnd..example")]
    [InlineData("an na@namnd.example")]
    [InlineData("")]
    public void Queue_MalformedAddress_IsRefused(string address) =>
        Should.Throw<ArgumentException>(() => Write(Digest with { ToAddress = address }));

    [Fact]
    public void Queue_LineBreakInAListKey_IsRefused() =>
        Should.Throw<ArgumentException>(() => Write(Digest with { ListKey = "amn\r\nBcc: thief@example.net" }));

    [Fact]
    public async Task Write_LettersOfOtherLanguagesInAddress_AskForSmtpUtf8AndWriteTheDomainInAscii()
    {
        var letter = Write(Digest with { ToAddress = "åsa@nämnden.example" });

        (letter.NeedsUtf8, letter.To).ShouldBe((true, "åsa@xn--nmnden-bua.example"));
        (await PythonMail.ParseAsync(letter.Content)).Headers["To"].ShouldContain("åsa@xn--nmnden-bua.example");
    }

    [Fact]
    public async Task Write_NameOfSurrogatePairs_IsNeverSplitInsideACharacter()
    {
        var name = string.Concat(Enumerable.Repeat("🌱å", 40));

        var parsed = await PythonMail.ParseAsync(Write(Digest with { Subject = name }).Content);

        parsed.Defects.ShouldBeEmpty();
        parsed.Headers["Subject"].ShouldBe(name);
    }

    [Fact]
    public async Task Write_TextAlone_IsOnePart()
    {
        var parsed = await PythonMail.ParseAsync(Write(Digest with { Html = null, Calendar = null }).Content);

        parsed.Headers["Content-Type"].ShouldStartWith("text/plain");
        parsed.Parts.ShouldHaveSingleItem().Content.TrimEnd('\n').ShouldBe(Digest.Text);
    }

    private static Letter Write(QueuedMail mail)
    {
        var options = new MailOptions { From = "samordning@kommun.example", FromName = "Göteborgs Stad", ReplyTo = "svar@kommun.example" };
        var queue = new MailQueue(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System);
        return Letter.Write(queue.Make(mail), options, Now);
    }
}
