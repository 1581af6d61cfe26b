namespace Rogue.Alpha.Features;

internal sealed class Banned
{
    public static DateTime Local() => DateTime.Now; // breaks NoBannedCalls

    public static Func<DateTimeOffset> Instant => () => DateTimeOffset.UtcNow; // breaks NoBannedCalls

    public static async Task<Guid> IdAsync()
    {
        await Task.Yield();
        return Guid.NewGuid(); // breaks NoBannedCalls
    }

    public static int Result(Task<int> work) => work.Result; // breaks NoBannedCalls

    public static void Wait(Task work) => work.Wait(); // breaks NoBannedCalls

    public static int Blocks(Task<int> work) => work.GetAwaiter().GetResult(); // breaks NoBannedCalls

    public static async Task<int> BlocksBetweenAwaits(Task<int> work)
    {
        await Task.Yield();
        var first = work.ConfigureAwait(false).GetAwaiter().GetResult(); // breaks NoBannedCalls
        return first + await work;
    }

    public static async Task<int> AwaitsAsync(Task<int> work) => await work + await work.ConfigureAwait(false);

    public async void Forget() => await Task.Delay(1); // breaks NoBannedCalls

    public static Action InLambda() => async () => await Task.Delay(1); // breaks NoBannedCalls
}
