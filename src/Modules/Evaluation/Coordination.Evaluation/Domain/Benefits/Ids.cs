using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Benefits;

internal readonly record struct BenefitMethodId(Guid Value) : ITypedId<BenefitMethodId>
{
    public static BenefitMethodId From(Guid value) => new(value);

    public static BenefitMethodId New() => new(Guid.CreateVersion7());
}

internal readonly record struct BenefitCalculationId(Guid Value) : ITypedId<BenefitCalculationId>
{
    public static BenefitCalculationId From(Guid value) => new(value);

    public static BenefitCalculationId New() => new(Guid.CreateVersion7());
}
