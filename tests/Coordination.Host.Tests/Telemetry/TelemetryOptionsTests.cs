using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Tests.Telemetry;

public sealed class TelemetryOptionsTests
{
    [Theory]
    [InlineData("Protocol", "Pigeon")]
    [InlineData("SampleRatio", "5")]
    [InlineData("SampleRatio", "half")]
    public void Start_WithAValueThatCannotBe_IsRefusedByName(string key, string value)
    {
        var builder = CoordinationHost.CreateBuilder(["--Telemetry:Endpoint=http://localhost:4318", $"--Telemetry:{key}={value}"]);

        // The console asks for its settings while the product is put together, the rest is checked at start: both before anything runs.
        Should.Throw<OptionsValidationException>(() => builder.Build().Services.GetRequiredService<IStartupValidator>().Validate()).Message.ShouldContain(key);
    }
}
