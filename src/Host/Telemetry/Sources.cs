using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Coordination.Host.Telemetry;

/// <summary>The Host's own sources of traces and figures; every one of the product's begins with <c>Coordination.</c></summary>
internal static class Sources
{
    public static readonly ActivitySource Jobs = new("Coordination.Jobs");

    public static readonly Meter Meter = new("Coordination.Host");
}
