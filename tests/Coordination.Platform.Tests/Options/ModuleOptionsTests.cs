using System.ComponentModel.DataAnnotations;
using System.Text;
using Coordination.Platform.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Tests.Options;

/// <summary>Settings are never silently dropped.</summary>
public sealed class ModuleOptionsTests
{
    [Fact]
    public void Validate_KnownKeys_BindsThem()
    {
        using var services = Services("""{ "Post": { "Server": "mail.example.se", "Retry": { "Attempts": 3 }, "Headers": { "X-Own": "1" } } }""");

        Validate(services).ShouldBeEmpty();
        var options = services.GetRequiredService<IOptions<PostOptions>>().Value;
        options.Server.ShouldBe("mail.example.se");
        options.Retry.Attempts.ShouldBe(3);
        options.Headers["X-Own"].ShouldBe("1");
    }

    [Fact]
    public void Validate_MistypedKey_NamesItAndTheNearest()
    {
        using var services = Services("""{ "Post": { "Servr": "mail.example.se" } }""");

        Validate(services).ShouldHaveSingleItem().ShouldBe("Post:Servr: unknown key. Did you mean \"Server\"? Correct or remove it.");
    }

    [Fact]
    public void Validate_MistypedNestedKey_NamesItAndTheNearest()
    {
        using var services = Services("""{ "Post": { "Retry": { "Atempts": 3 } } }""");

        Validate(services).ShouldHaveSingleItem().ShouldContain("Post:Retry:Atempts: unknown key. Did you mean \"Attempts\"?");
    }

    [Fact]
    public void Validate_KeyLikeNoOther_ListsTheKnown()
    {
        using var services = Services("""{ "Post": { "Colour": "red" } }""");

        Validate(services).ShouldHaveSingleItem().ShouldContain("Known keys: Headers, Port, Retry, Server");
    }

    [Fact]
    public void Validate_MistypedSection_NamesItAndTheNearest()
    {
        using var services = Services("""{ "Psot": { "Server": "mail.example.se" } }""");

        Validate(services).ShouldHaveSingleItem().ShouldContain("Psot: unknown section");
    }

    [Fact]
    public void Validate_MistypedConnectionString_IsRefused()
    {
        using var services = Services("""{ "ConnectionStrings": { "Cordination": "Host=db" } }""");

        Validate(services).ShouldHaveSingleItem().ShouldContain("Did you mean \"Coordination\"?");
    }

    [Fact]
    public void Validate_ValueOutsideItsLimits_NamesTheFullKey()
    {
        using var services = Services("""{ "Post": { "Port": 70000, "Retry": { "Attempts": 0 } } }""");

        var problems = Validate(services);
        problems.Count.ShouldBe(2);
        problems[0].ShouldStartWith("Post:Port: ");
        problems[1].ShouldStartWith("Post:Retry:Attempts: ");
    }

    [Fact]
    public void Validate_ValueOfWrongType_NamesTheFullKey()
    {
        using var services = Services("""{ "Post": { "Port": "many" } }""");

        Validate(services).ShouldHaveSingleItem().ShouldContain("'Post:Port'");
    }

    [Fact]
    public void Validate_SectionInsideAnother_IsKnownThere()
    {
        using var services = Services("""{ "Post": { "Archive": { "Days": 10 } } }""", s => s.AddModuleOptions<ArchiveOptions>("Post:Archive"));

        Validate(services).ShouldBeEmpty();
    }

    [Fact]
    public void Describe_Surprise_SaysNothing() =>
        CannotStartException.Describe(new InvalidOperationException("x")).ShouldBeEmpty();

    private static ServiceProvider Services(string json, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes("{}"))).Add(new JsonText(json)).Build());
        services.AddModuleOptions<PostOptions>("Post");
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static IReadOnlyList<string> Validate(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception exception) when (CannotStartException.Describe(exception).Count > 0)
        {
            return CannotStartException.Describe(exception);
        }
    }

    private sealed class PostOptions
    {
        public string? Server { get; set; }

        [Range(1, 65535)]
        public int Port { get; set; } = 25;

        public RetryOptions Retry { get; set; } = new();

        public Dictionary<string, string> Headers { get; } = [];
    }

    private sealed class RetryOptions
    {
        [Range(1, 100)]
        public int Attempts { get; set; } = 5;
    }

    private sealed class ArchiveOptions
    {
        public int Days { get; set; } = 30;
    }

    /// <summary>A settings file held in memory, but of the kind that real ones are.</summary>
    private sealed class JsonText(string json) : Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            var provider = new Provider(this);
            provider.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
            return provider;
        }

        private sealed class Provider(JsonText source) : Microsoft.Extensions.Configuration.Json.JsonConfigurationProvider(source)
        {
            public override void Load()
            {
            }
        }
    }
}
