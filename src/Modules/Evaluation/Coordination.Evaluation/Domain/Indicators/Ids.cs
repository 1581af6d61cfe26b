using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Indicators;

internal readonly record struct IndicatorId(Guid Value) : ITypedId<IndicatorId>
{
    public static IndicatorId From(Guid value) => new(value);

    public static IndicatorId New() => new(Guid.CreateVersion7());
}

internal readonly record struct MeasurementId(Guid Value) : ITypedId<MeasurementId>
{
    public static MeasurementId From(Guid value) => new(value);

    public static MeasurementId New() => new(Guid.CreateVersion7());
}
