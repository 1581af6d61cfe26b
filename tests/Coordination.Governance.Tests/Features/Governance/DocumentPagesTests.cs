using System.Net;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;

namespace Coordination.Governance.Tests.Features.Governance;

/// <summary>The register of governing documents.</summary>
[Trait("Req", "S002-26")]
public sealed class DocumentPagesTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Fact]
    public async Task Document_Saved_CanBeOpenedAgainByItsLink()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/styrdokument/nytt")).Form();
        var list = await form.Set("Input.Title", "Program för inköp").Set("Input.Kind", "Programme").Set("Input.ValidFrom", "2020-01-01").Set("Input.ValidTo", "2023-12-31").SubmitAsync("Spara");

        var document = await list.FollowAsync("Program för inköp");

        document.Status.ShouldBe(HttpStatusCode.OK);
        document.Form()["Input.Title"].ShouldBe("Program för inköp");
    }
}
