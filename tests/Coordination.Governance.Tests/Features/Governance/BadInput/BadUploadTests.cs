using System.Net;
using System.Text;
using Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>Files that are no plan, sent as a person sends them: said in words at the field, nothing kept, the next file welcome.</summary>
[Trait("Req", "S003-34")]
public sealed class BadUploadTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private static readonly byte[] OldContainer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static TheoryData<string, string, byte[], string> Files => new()
    {
        { "broken", "plan.docx", DocxPlanTests.Sample()[..^200], "skadad" },
        { "password", "plan.docx", [.. OldContainer, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "lösenord" },
        { "password sheet", "plan.xlsx", [.. OldContainer, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "lösenord" },
        { "macro", "plan.docx", BadFileTests.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")), "makron" },
        { "bomb", "plan.docx", BadFileTests.Bomb(), "packa" },
        { "wrong encoding", "plan.csv", Encoding.UTF8.GetBytes("Ã…tgÃ¤rd;Ansvarig\nLaga;TN"), "å, ä och ö" },
        { "no text at all", "plan.csv", [0, 1, 2, 3, 4, 5, 6, 255, 0, 9, 200], "Tecknen i filen" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Upload_OfWhatIsNoPlan_SaysWhyAtTheFieldAndKeepsNothing(string what, string name, byte[] content, string word)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (files, imports) = await CountAsync();

        var page = await (await coordinator.OpenAsync("/planer/importera")).Form().Attach("Input.File", name, content).SubmitAsync();

        page.Status.ShouldBe(HttpStatusCode.BadRequest, what);
        page.Text(".ds-error-summary").ShouldContain(word);
        page.Text(".ds-validation-message").ShouldContain(word);
        (await CountAsync()).ShouldBe((files, imports), what);
        var next = await page.Form().Attach("Input.File", $"{Guid.CreateVersion7():N}.csv", Encoding.UTF8.GetBytes("Åtgärd;Ansvarig;Tidplan\nLaga läckor.;KS;2027\n")).SubmitAsync();
        next.Status.ShouldBe(HttpStatusCode.OK);
        next.Heading.ShouldStartWith("Granska");
    }

    private Task<(int Files, int Imports)> CountAsync() => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        return (await db.Files.CountAsync(), await db.PlanImports.CountAsync());
    });
}
