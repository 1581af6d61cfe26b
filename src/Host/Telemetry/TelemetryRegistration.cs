using Coordination.Platform.Options;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Coordination.Host.Telemetry;

/// <summary>Registers logs, traces and figures. Nothing is collected unless somebody is there to receive it.</summary>
internal static class TelemetryRegistration
{
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddModuleOptions<TelemetryOptions>(TelemetryOptions.Section);
        AddConsole(builder);

        // Read here because what is registered depends on it; a value that cannot be read is told by the options' own check.
        var endpoint = builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Endpoint)}"] ?? builder.Configuration[StandardEndpoint];
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            AddExport(builder, address);
        }

        return builder;
    }

    private static void AddConsole(WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(console => console.FormatterName = LineFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
    }

    private static void AddExport(WebApplicationBuilder builder, Uri endpoint)
    {
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        void Otlp(OtlpExporterOptions exporter, string signal)
        {
            exporter.Protocol = options.Protocol;
            exporter.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : endpoint;
        }

        new Registration(builder.Services)
            .ConfigureResource(resource => resource.AddService(
                options.ServiceName, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(), serviceInstanceId: Jobs.JobRunner.Instance))
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.SampleRatio)))
                .AddSource("Coordination.*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Quartz", "MassTransit")
                .AddProcessor(new RedactTraces())
                .AddOtlpExporter(exporter => Otlp(exporter, "traces")))
            .WithMetrics(metrics => metrics
                .AddMeter("Coordination.*", "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", "Quartz", "MassTransit")
                .AddOtlpExporter((exporter, reader) =>
                {
                    Otlp(exporter, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.MetricsEverySeconds * 1000;
                }))
            .WithLogging(
                logging => logging.AddProcessor(new RedactLogs()).AddOtlpExporter(exporter => Otlp(exporter, "logs")),

                // Without scopes: the framework's own scope holds the address as it came, signed link and all.
                records => records.IncludeFormattedMessage = true);

        // First of all hosted services, so that it hears the others start and is the last to fall silent.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Starter>());
    }

    /// <summary>Stands in for the hosting package: the builder is a list of services and nothing more.</summary>
    private sealed class Registration(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services => services;
    }

    /// <summary>The providers listen from the moment they are made; the container flushes them when it is disposed of.</summary>
    private sealed class Starter(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetService<MeterProvider>();
            services.GetService<TracerProvider>();
            services.GetService<LoggerProvider>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
