using System.Net;
using Coordination.Host.Api;
using Coordination.Host.Security;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Tests.Security;

/// <summary>Walks to every page and endpoint there is, as a visitor and in every role.</summary>
public sealed class EveryDoorTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Fact]
    public async Task EveryDoor_NamesItsPolicyOrSaysThatItIsPublic()
    {
        var doors = await Doors.AllAsync(app.Services);

        doors.Count.ShouldBeGreaterThan(20);
        doors.Where(d => !d.IsGuarded).Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Door_WithoutPolicy_IsFound()
    {
        var unguarded = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/utan-las/{id:guid}"), 0, EndpointMetadataCollection.Empty, null);
        var onlySignedIn = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/halvt-las"), 0, new EndpointMetadataCollection(new AuthorizeAttribute()), null);

        Doors.Of(unguarded).IsGuarded.ShouldBeFalse();
        Doors.Of(onlySignedIn).IsGuarded.ShouldBeFalse();
    }

    /// <summary>A page is known by its address alone until it is asked for, and does not tell its policy then.</summary>
    [Fact]
    public async Task Page_ThatIsNotDescribed_AnswersNobody()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor).ToList();

        pages.Count.ShouldBeGreaterThan(20);
        foreach (var page in pages)
        {
            await Should.ThrowAsync<InvalidOperationException>(() => page.RequestDelegate!(new DefaultHttpContext { RequestServices = app.Services }), page.DisplayName!);
        }
    }

    [Fact]
    public async Task EveryPolicy_ThatADoorNames_IsDefined()
    {
        var options = app.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;

        var unknown = (await Doors.AllAsync(app.Services)).Where(d => d.Policy is not null && options.GetPolicy(d.Policy) is null);

        unknown.Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Visitor_AtEveryGuardedDoor_IsAskedToSignIn()
    {
        await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        var open = new List<string>();
        foreach (var door in await GuardedAsync())
        {
            using var answer = await KnockAsync(visitor, door);
            if (answer.StatusCode != HttpStatusCode.Unauthorized && !LeadsToSignIn(answer))
            {
                open.Add($"{door}: {(int)answer.StatusCode}");
            }
        }

        open.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.CommitteeOfficer)]
    [InlineData(Roles.ProcurementOfficer)]
    [InlineData(Roles.BusinessAdviser)]
    [InlineData(Roles.Evaluator)]
    [InlineData(Roles.Reader)]
    public async Task Role_AtEveryGuardedDoor_GetsWhatThePolicySays(string role)
    {
        var options = app.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
        using var person = await app.SignInAsAsync(role, "AMN");
        var wrong = new List<string>();
        foreach (var door in await GuardedAsync())
        {
            var may = options.GetPolicy(door.Policy!)!.Requirements.OfType<PermittedRoles>().All(r => r.Policy.Roles.Contains(role));
            if (may && !door.IsRead)
            {
                // A change that is permitted is tested where it is made.
                continue;
            }

            using var answer = await KnockAsync(person, door);

            // A cookie opens the API for reading only.
            var opens = may && (!door.IsApi || door.IsRead);
            var refused = answer.StatusCode is HttpStatusCode.Forbidden || (door.IsApi && !door.IsRead && answer.StatusCode is HttpStatusCode.Unauthorized);
            if (refused == opens || LeadsToSignIn(answer))
            {
                wrong.Add($"{door}: {(int)answer.StatusCode}, {(may ? "may" : "may not")}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task System_AtEveryGuardedDoor_GetsWhatItsScopesSay(bool hasScopes)
    {
        var options = app.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
        await app.Data.CreatePersonAsync();
        var scopes = hasScopes ? await app.InScopeAsync(s => Task.FromResult(s.GetRequiredService<ApiScopes>().All)) : [];
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes([.. scopes])));
        var (wrong, api) = (new List<string>(), 0);
        foreach (var door in await GuardedAsync())
        {
            var may = door.IsApi && options.GetPolicy(door.Policy!)!.Requirements.OfType<PermittedRoles>().All(r => r.Policy.Scope is { } scope && scopes.Contains(scope));
            api += door.IsApi ? 1 : 0;
            using var answer = await KnockAsync(system, door);
            var refused = door.IsApi ? answer.StatusCode == HttpStatusCode.Forbidden : answer.StatusCode == HttpStatusCode.Unauthorized || LeadsToSignIn(answer);
            if (refused == may)
            {
                wrong.Add($"{door}: {(int)answer.StatusCode}, {(may ? "may" : "may not")}");
            }
        }

        wrong.ShouldBeEmpty();
        api.ShouldBeGreaterThan(7);
    }

    private async Task<IReadOnlyList<Door>> GuardedAsync() => [.. (await Doors.AllAsync(app.Services)).Where(d => d.Policy is not null)];

    private static Task<HttpResponseMessage> KnockAsync(Visitor visitor, Door door) =>
        visitor.SendAsync(new HttpRequestMessage(new HttpMethod(door.Method), door.Path));

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/logga-in", StringComparison.Ordinal);
}
