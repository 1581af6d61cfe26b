using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct StaffReportId(Guid Value) : ITypedId<StaffReportId>
{
    public static StaffReportId From(Guid value) => new(value);

    public static StaffReportId New() => new(Guid.CreateVersion7());
}

internal readonly record struct SectionId(Guid Value) : ITypedId<SectionId>
{
    public static SectionId From(Guid value) => new(value);

    public static SectionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct StaffReportTemplateId(Guid Value) : ITypedId<StaffReportTemplateId>
{
    public static StaffReportTemplateId From(Guid value) => new(value);

    public static StaffReportTemplateId New() => new(Guid.CreateVersion7());
}
