using Coordination.Platform.Options;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
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

    /// <summary>Names of the exporters' options, and the last part of their addresses.</summary>
    private const string Traces = "traces";
    private const string Metrics = "metrics";
    private const string Logs = "logs";

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
        foreach (var signal in new[] { Traces, Metrics, Logs })
        {
            builder.Services.AddOptions<OtlpExporterOptions>(signal).Configure<IOptions<TelemetryOptions>>((exporter, options) =>
            {
                exporter.Protocol = options.Value.Protocol;
                exporter.Endpoint = exporter.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : endpoint;
            });
        }

        builder.Services.AddOptions<MetricReaderOptions>(Metrics).Configure<IOptions<TelemetryOptions>>((reader, options) =>
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Value.MetricsEverySeconds * 1000);
        new Registration(builder.Services)
            .ConfigureResource(resource => resource.AddService(
                builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.ServiceName)}"] ?? TelemetryOptions.DefaultServiceName,
                serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(),
                serviceInstanceId: Jobs.JobRunner.Instance))
            .WithTracing(tracing => tracing
                .SetSampler(services => new ParentBasedSampler(new TraceIdRatioBasedSampler(services.GetRequiredService<IOptions<TelemetryOptions>>().Value.SampleRatio)))
                .AddSource("Coordination.*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Quartz", "MassTransit")
                .AddProcessor(new RedactTraces())
                .AddOtlpExporter(Traces, configure: null))
            .WithMetrics(metrics => metrics
                .AddMeter("Coordination.*", "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", "Quartz", "MassTransit")
                .AddOtlpExporter(Metrics, (Action<OtlpExporterOptions, MetricReaderOptions>?)null))
            .WithLogging(
                logging => logging.AddProcessor(new RedactLogs()).AddOtlpExporter(Logs, (Action<OtlpExporterOptions>?)null),

                // Without scopes: the framework's own scope holds the address as it came, signed link and all.
                records => records.IncludeFormattedMessage = true);

        // First of all hosted services, so that it hears the others start and is the last to fall silent.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Starter>());
    }

    /// <summary>Null when a value cannot be read as its type: the check at start names it, which an exception here would forestall.</summary>
    private static TelemetryOptions? Read(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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
