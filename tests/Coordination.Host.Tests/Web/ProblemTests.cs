using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;

namespace Coordination.Host.Tests.Web;

/// <summary>What is refused is answered in a form that the asker can read.</summary>
public sealed class ProblemTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Fact]
    public async Task UnknownAddress_InABrowser_IsAPage()
    {
        using var person = await app.SignInAsAsync(Roles.Reader);
        var page = await person.OpenAsync("/finns-inte");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Sidan finns inte");
        page.Has("header nav").ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "The page does not exist")]
    [InlineData("sv", "Sidan finns inte")]
    public async Task UnknownAddress_FromAProgram_IsProblemDetailsInItsLanguage(string language, string title)
    {
        using var visitor = await app.SignInAsAsync(Roles.Reader);
        var request = new HttpRequestMessage(HttpMethod.Get, "/finns-inte");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Accept-Language", language);
        using var answer = await visitor.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("title").GetString().ShouldBe(title);
        problem.RootElement.GetProperty("type").GetString().ShouldEndWith("/problem/not-found");
        problem.RootElement.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Gallery_UnlessTurnedOn_DoesNotExist()
    {
        using var person = await app.SignInAsAsync(Roles.Administrator);

        (await person.OpenAsync("/galleri")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
