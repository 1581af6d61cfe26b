using System.Runtime.InteropServices;

namespace Coordination.Host;

/// <summary>Turns Ctrl+C and SIGTERM into a token from the first moment, so that a stop while the database is still starting is as clean as a later one.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public StopSignal()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                _source.Cancel();
            }));
        }
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether a failure is how something that was starting tells that it was stopped: the job engine wraps it in failures of its own.</summary>
    public bool Explains(Exception exception) => Token.IsCancellationRequested && IsCancelled(exception);

    internal static bool IsCancelled(Exception exception) => exception switch
    {
        OperationCanceledException => true,
        AggregateException several => several.InnerExceptions.All(IsCancelled),
        _ => exception.InnerException is { } inner && IsCancelled(inner),
    };

    public void Dispose()
    {
        _registrations.ForEach(r => r.Dispose());
        _source.Dispose();
    }
}
