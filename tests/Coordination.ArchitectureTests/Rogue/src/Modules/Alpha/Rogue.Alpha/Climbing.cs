using Rogue.Beta;
using Rogue.Beta.Contracts;

namespace Rogue.Alpha;

// Reaches over the wall in every way that the language has. Alpha also has no module class.
internal sealed class Climbing // breaks InsidesAreInternal: Rogue.Alpha
{
    public static DateTimeOffset Permitted(BetaFact fact) => fact.OccurredAt;

    public static bool Plain() => Thing.Has(1); // breaks CodeStaysInside

    public static async Task<Guid> InAsyncMethod(int number)
    {
        await Task.Yield();
        var thing = await Thing.FindAsync(number); // breaks CodeStaysInside
        return thing.Id; // breaks CodeStaysInside
    }

    public static Func<int, bool> InLambda(int floor) =>
        number => number > floor && Thing.Has(number); // breaks CodeStaysInside

    public static Func<Task<int>> InAsyncLambda(int number) => async () =>
    {
        await Task.Delay(number);
        return Thing.Count; // breaks CodeStaysInside
    };

    public static IEnumerable<bool> InIterator()
    {
        yield return true;
        yield return Thing.Has(2); // breaks CodeStaysInside
    }

    public static async IAsyncEnumerable<int> InAsyncIterator()
    {
        await Task.Yield();
        yield return Thing.Count; // breaks CodeStaysInside
    }

    public static bool InLocalFunction(int number)
    {
        return Look() && number > 0;

        bool Look() => Thing.Has(number); // breaks CodeStaysInside
    }

    public static int InCatch(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (ThingMissing) // breaks CodeStaysInside
        {
            return 0;
        }
    }

    public static Type InTypeOf() => typeof(Thing); // breaks CodeStaysInside

    public static object InGenericArgument() => new List<Dictionary<int, Thing>>(); // breaks CodeStaysInside

    public static string InPattern(object value) => value is Thing ? "one" : "none"; // breaks CodeStaysInside

    [Thing] public static int WithAttribute() => 1; // breaks CodeStaysInside

    public static int WithParameter(Thing[] things) => 1; // breaks CodeStaysInside
}

internal sealed class WithField // type breaks CodeStaysInside
{
    public readonly IReadOnlyList<Thing?> Things = []; // breaks CodeStaysInside
}

internal sealed class WithParent : Thing; // type breaks CodeStaysInside

[Thing]
internal interface IWithAttribute; // type breaks CodeStaysInside

internal static class AtTheHost
{
    public static string Home() => new Rogue.Host.StartPage().ToString()!; // breaks CodeStaysInside
}
