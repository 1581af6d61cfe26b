using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Tests.Domain.StateAid;

/// <summary>Runs a claim over many made-up cases. A case that fails names its seed, so that it can be run alone.</summary>
internal static class Seeds
{
    public const decimal Ceiling = 300_000m;

    public static void Each(int count, Action<Random> claim)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            try
            {
                claim(new Random(seed));
            }
            catch (ShouldAssertException failed)
            {
                throw new ShouldAssertException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {failed.Message}"), failed);
            }
        }
    }

    /// <summary>A day from 2023 to 2032: with three leap days, and thick around them and the new years.</summary>
    public static DateOnly Day(this Random random) => random.Next(4) switch
    {
        0 => new DateOnly(random.Next(2) == 0 ? 2024 : 2028, 2, 26).AddDays(random.Next(6)),
        1 => new DateOnly(random.Next(2024, 2032), 1, 1).AddDays(random.Next(-2, 3)),
        _ => new DateOnly(2023, 1, 1).AddDays(random.Next(3650)),
    };

    public static decimal Euro(this Random random) => random.Next(1, 15_000_000) / 100m;

    public static AidCeiling NewCeiling(decimal euro = Ceiling) =>
        new(AidCeilingId.From(Guid.CreateVersion7()), AidRegulation.General, euro, 3, new DateOnly(2020, 1, 1), null, "Test", Certainty.Certain);

    public static AidEntry Entry(UndertakingId unit, DateOnly on, decimal euro) => new(AidRecordId.From(Guid.CreateVersion7()), unit, on, euro);

    public static UndertakingId Unit() => UndertakingId.From(Guid.CreateVersion7());
}
