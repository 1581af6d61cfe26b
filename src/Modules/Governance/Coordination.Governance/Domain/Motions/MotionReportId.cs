using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct MotionReportId(Guid Value) : ITypedId<MotionReportId>
{
    public static MotionReportId From(Guid value) => new(value);

    public static MotionReportId New() => new(Guid.CreateVersion7());
}
