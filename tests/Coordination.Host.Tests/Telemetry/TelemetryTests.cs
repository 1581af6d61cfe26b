using System.Diagnostics;
using System.Text.Json;
using Coordination.Governance.Contracts;
using Coordination.Host.Persistence;
using Coordination.Host.Telemetry;
using Coordination.Platform.Logging;
using Coordination.Platform.Messaging;
using Coordination.Testing;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coordination.Host.Tests.Telemetry;

/// <summary>What a collector and a console get to see.</summary>
public sealed class TelemetryTests
{
    private const string Token = "CfDJ8N3xQvRk0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";

    private static readonly ActivitySource Source = new("Coordination.Test");

    [Fact]
    public async Task Traces_FactThroughOutboxAndConsumer_AreOneTrace()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        string? trace;
        await using (var app = await StartAsync(receiver))
        {
            using (var activity = Source.StartActivity("change"))
            {
                trace = activity.ShouldNotBeNull().TraceId.ToHexString();
                await app.InScopeAsync(async services =>
                {
                    var db = services.GetRequiredService<HostDbContext>();
                    var now = app.Clock.GetUtcNow();
                    db.Outbox.Add(OutboxRowFactory.Create(new ObligationRaised("test", "k", "N0", "Något", new DateOnly(2027, 3, 1), null, 1, now), now));
                    await db.SaveChangesAsync();
                });
            }

            await app.DeliverAsync();
        }

        var names = receiver.Spans.Where(s => s.TraceId == trace).Select(s => s.Name).ToList();
        names.ShouldContain("change");
        names.ShouldContain("relay governance.obligation-raised.v1");
        names.ShouldContain(n => n.StartsWith("consume ", StringComparison.Ordinal));
        receiver.Paths.ShouldContain("/v1/metrics");
    }

    [Fact]
    public async Task Traces_RequestWithKeyInItsAddress_ShowRouteAndNoKey()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var app = await StartAsync(receiver))
        {
            using var visitor = app.Visit();
            using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/s/{Token}"));
            using var live = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/live"));
        }

        var span = receiver.Spans.Single(s => s.Name == "GET /health/live");
        (span.Tags["http.route"], span.Tags["url.path"]).ShouldBe(("/health/live", "/health/live"));
        receiver.Spans.ShouldContain(s => s.Tags.GetValueOrDefault("url.path") == "/s/***");
        receiver.Spans.SelectMany(s => s.Tags.Values.Append(s.Name)).ShouldNotContain(text => text.Contains(Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /s/abc?x=1", "GET /s/***?x=1")]
    [InlineData("https://x.se/kalender/" + Token + ".ics", "https://x.se/kalender/***")]
    [InlineData("/losenord?kod=" + Token, "/losenord?kod=***")]
    [InlineData("/planer/01931c3e-7b1a-7c3e-8b1a-01931c3e7b1a/andra", "/planer/01931c3e-7b1a-7c3e-8b1a-01931c3e7b1a/andra")]
    [InlineData("Ingen adress alls", "Ingen adress alls")]
    public void Redact_Text_BlanksKeysOnly(string text, string expected) => Secrets.Redact(text).ShouldBe(expected);

    [Fact]
    public void Console_AsJson_HoldsTraceValuesAndNoKey()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var formatter = new LineFormatter(Microsoft.Extensions.Options.Options.Create(new TelemetryOptions { Log = LogFormat.Json }), new FakeClock());
        using var writer = new StringWriter();
        KeyValuePair<string, object?>[] state = [new("Path", $"/s/{Token}"), new("{OriginalFormat}", "x")];

        formatter.Write(new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, "Sample", new EventId(7), state, null, (_, _) => $"Åtgärd på /s/{Token}"), null, writer);

        using var json = JsonDocument.Parse(writer.ToString());
        json.RootElement.GetProperty("message").GetString().ShouldBe("Åtgärd på /s/***");
        json.RootElement.GetProperty("values").GetProperty("Path").GetString().ShouldBe("/s/***");
        json.RootElement.GetProperty("event").GetInt32().ShouldBe(7);
        json.RootElement.GetProperty("trace").GetString().ShouldBe(activity.TraceId.ToHexString());
    }

    private static Task<CoordinationApp> StartAsync(OtlpReceiver receiver) =>
        CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = [$"--Telemetry:Endpoint={receiver.Address}"] });
}
