using System.Text.Json;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Messaging;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>Frozen figures and editions as they are stored.</summary>
internal static class ReportJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, MessageJson.Options);

    public static ReportSnapshot? Snapshot(this ResultReport report) => report.Frozen is { } text ? JsonSerializer.Deserialize<ReportSnapshot>(text, MessageJson.Options) : null;

    public static EditionContent Read(this ReportEdition edition) => JsonSerializer.Deserialize<EditionContent>(edition.Content, MessageJson.Options)!;
}
