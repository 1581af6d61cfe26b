using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace Coordination.Host.Telemetry;

/// <summary>Section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";
    public const string DefaultServiceName = "coordination";

    /// <summary>Where an OpenTelemetry collector listens. Empty: nothing is collected or sent. OTEL_EXPORTER_OTLP_ENDPOINT is read too.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>HttpProtobuf (usually port 4318) or Grpc (4317).</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    [Required]
    public string ServiceName { get; set; } = DefaultServiceName;

    /// <summary>The share of traces that is kept.</summary>
    [Range(0, 1)]
    public double SampleRatio { get; set; } = 1;

    [Range(1, 3600)]
    public int MetricsEverySeconds { get; set; } = 60;

    /// <summary>How lines on the console are written.</summary>
    public LogFormat Log { get; set; } = LogFormat.Text;
}

/// <summary>How lines on the console are written.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for log collectors.</summary>
    Json,
}
