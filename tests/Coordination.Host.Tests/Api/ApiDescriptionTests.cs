using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coordination.Host.Tests.Browser;
using Coordination.Testing.Hosting;

namespace Coordination.Host.Tests.Api;

/// <summary>The served description is the approved one, and holds what the national profile asks for.</summary>
public sealed partial class ApiDescriptionTests(ApiDescriptionTests.Addressed app) : IClassFixture<ApiDescriptionTests.Addressed>
{
    private const string Approved = "docs/api/coordination-v1.json";

    [Fact]
    public async Task Description_Served_IsTheApprovedOne()
    {
        var served = (await DocumentAsync()).ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        var file = Path.Combine(Repository.Root, Approved);
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
        {
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        var approved = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        served.ShouldBe(approved.ReplaceLineEndings("\n"), "Callers see this change. If it is meant, run this test with APPROVE_API=1 and commit the file.");
    }

    [Fact]
    public async Task Description_HoldsWhatTheProfileAsksFor()
    {
        var document = await DocumentAsync();
        var information = document["info"]!.AsObject();
        foreach (var part in (string[])["title", "version", "description", "contact", "license", "termsOfService"])
        {
            information[part].ShouldNotBeNull(part);
        }

        information["description"]!.GetValue<string>().ShouldContain("Begränsningar");
        document["servers"]!.AsArray().ShouldHaveSingleItem()!["url"]!.GetValue<string>().ShouldBe("https://samordning.example.se/coordination/v1");
        document["security"]!.AsArray().Count.ShouldBe(1);
        document["paths"]!.AsObject().Select(p => p.Key).ShouldContain("/api-info");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            PathForm().IsMatch(path).ShouldBeTrue(path);
            foreach (var (method, operation) in item!.AsObject())
            {
                var name = $"{method} {path}";
                operation!["summary"].ShouldNotBeNull(name);
                operation["description"].ShouldNotBeNull(name);
                (operation["parameters"]?.AsArray() ?? []).Select(p => p!["name"]!.GetValue<string>()).ShouldAllBe(p => NameForm().IsMatch(p), name);
                foreach (var (status, answer) in operation["responses"]!.AsObject())
                {
                    answer!["description"].ShouldNotBeNull($"{name} {status}");
                    answer["headers"]!["traceparent"].ShouldNotBeNull($"{name} {status}");
                    var content = answer["content"]!.AsObject();
                    if (status == "200")
                    {
                        content["application/json"]!["example"].ShouldNotBeNull(name);
                    }
                    else
                    {
                        content.ContainsKey("application/problem+json").ShouldBeTrue($"{name} {status}");
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Information_IsOpenAndTellsTheVersion()
    {
        await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        var information = JsonSerializer.Deserialize<JsonElement>(await visitor.DownloadAsync("/coordination/v1/api-info"));
        var yaml = System.Text.Encoding.UTF8.GetString(await visitor.DownloadAsync("/coordination/v1/openapi.yaml"));
        using var closed = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/coordination/v1/plans"));

        information.GetProperty("apiVersion").GetString().ShouldBe("1.0.0");
        information.GetProperty("apiStatus").GetString().ShouldBe("active");
        yaml.ShouldContain("openapi:");
        closed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var visitor = app.Visit();
        return JsonNode.Parse(await visitor.DownloadAsync("/coordination/v1/openapi.json"))!;
    }

    /// <summary>With an address of its own, which the description names.</summary>
    public sealed class Addressed() : CoordinationApp(new() { Arguments = ["--Site:PublicAddress=https://samordning.example.se"] });

    /// <summary>UFN.07 to 09: plural nouns, a–z, 0–9 and hyphen.</summary>
    [GeneratedRegex(@"^(/([a-z][a-z0-9-]*|\{id\}))+$")]
    private static partial Regex PathForm();

    /// <summary>AME.04 and FNS.03: camel case, letters only.</summary>
    [GeneratedRegex("^[a-z][A-Za-z]*$")]
    private static partial Regex NameForm();
}
