using System.Net;
using System.Text;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>A register's export, reviewed line by line and stored in one commit.</summary>
[Trait("Req", "S000-01")]
public sealed class ImportMattersTests : IAsyncLifetime
{
    private const string List = """
        Dnr;Typ;Ärendemening;Avsändare;Inkom;Svar senast;Nämnd;Handläggare;Yrkanden
        KS 2021/817;Motion;Ta tillvara de sociala företagen;Salar Rashid m.fl. (S)|Anna Berg (MP);2021-11-01;;Nämnden AMN;Kim Berg, 08-1;Att en plan tas fram|Att mål föreslås
        AMN 2021-0340;Skrivelse;Om att ta tillvara;Salar Rashid (S);20210201;;AMN;;
        KS 2021/900;Remiss;Remiss av program;Kommunstyrelsen;2021-12-01;2022-01-12;Okänd nämnd;;
        ;Motion;;;2021-01-01;;;;
        KS 2021/1;Hemligt;Slaget okänt;;2021-01-01;;;;
        KS 2021/2;Motion;Utan dag;;igår;;;;
        KS 2021/3;Motion;I framtiden;;2031-01-01;;;;
        KS2021/817;Motion;Ta tillvara de sociala företagen;;2021-11-01;;;;
        """;

    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Import_PastedList_NamesEachProblemAndStoresTheRest()
    {
        var review = await (await _officer.OpenAsync("/arenden/importera")).Form().Set("Input.List", List).SubmitAsync("Granska listan");

        review.AllText.ShouldContain("3 av 8 rader kan registreras");
        foreach (var problem in new[] { "Skriv vad ärendet gäller.", "Slaget är okänt", "Inkomstdagen saknas", "efter idag", "Finns redan" })
        {
            review.AllText.ShouldContain(problem);
        }

        (await _app.MattersAsync()).ShouldBeEmpty("a review stores nothing");
        var list = await review.Form().SubmitAsync("Registrera 3 ärenden");

        list.AllText.ShouldContain("3 ärenden är registrerade.");
        var motion = (await _app.MattersAsync()).Single(m => m.MainNumber == "KS 2021/817");
        motion.Kind.ShouldBe(MatterKind.Motion);
        motion.Senders.ShouldBe([new MatterSender("Salar Rashid", "S", true), new MatterSender("Anna Berg", "MP", false)]);
        motion.Demands.Count.ShouldBe(2);
        motion.AddresseeId.ShouldNotBeNull();
        (await _app.MattersAsync()).Single(m => m.Kind == MatterKind.Referral).Addressee.ShouldBe("Okänd nämnd");
        var again = await (await _officer.OpenAsync("/arenden/importera")).Form().Set("Input.List", List).SubmitAsync("Granska listan");
        again.AllText.ShouldContain("0 av 8 rader");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bara;ord")]
    public async Task Import_WithoutHeadings_IsRefused(string list) =>
        (await (await _officer.OpenAsync("/arenden/importera")).Form().Set("Input.List", list).SubmitAsync("Granska listan")).AllText.ShouldContain("Listan behöver en rubrikrad");

    [Fact]
    public async Task Import_BrokenFile_IsRefusedAtItsField()
    {
        var refused = await (await _officer.OpenAsync("/arenden/importera")).Form().Attach("Input.File", "lista.xlsx", "PK trasig"u8.ToArray()).SubmitAsync("Granska listan");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.AllText.ShouldContain("Filen går inte att läsa.");
    }

    [Fact]
    public async Task Import_CsvFile_InLatin1_KeepsSwedishLetters()
    {
        var bytes = Encoding.Latin1.GetBytes("Ärende;Typ;Inkom\r\nÅtgärder för företag;Motion;2021-01-01\r\n");

        var review = await (await _officer.OpenAsync("/arenden/importera")).Form().Attach("Input.File", "lista.csv", bytes, "text/csv").SubmitAsync("Granska listan");

        review.AllText.ShouldContain("Åtgärder för företag");
    }

    [Fact]
    public async Task Import_Workbook_ReadsItsFirstSheet()
    {
        var workbook = new XlsxFile().Sheet("Ärenden", [["Diarienummer", "Slag", "Ämne", "Inkom", "Avsändare"], ["KS 2021/817", "Motion", "Ta tillvara", "2021-11-01", "Salar Rashid (S)"]]).Make();

        var review = await (await _officer.OpenAsync("/arenden/importera")).Form().Attach("Input.File", "lista.xlsx", workbook).SubmitAsync("Granska listan");
        await review.Form().SubmitAsync("Registrera 1 ärenden");

        var matter = await _app.MatterAsync();
        (matter.MainNumber, matter.Subject, matter.ReceivedOn, matter.SendersText).ShouldBe(("KS 2021/817", "Ta tillvara", new DateOnly(2021, 11, 1), "Salar Rashid (S)"));
    }
}
