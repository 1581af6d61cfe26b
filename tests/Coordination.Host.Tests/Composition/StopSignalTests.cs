using Quartz;

namespace Coordination.Host.Tests.Composition;

/// <summary>What is stopped while it starts may tell so in words of its own; what fails by itself must not be taken for that.</summary>
public sealed class StopSignalTests
{
    [Fact]
    public void IsCancelled_CancellationInsideAnotherFailure_IsSeen()
    {
        var engine = new SchedulerException("Validation failed.", new JobPersistenceException("No answer.", new TaskCanceledException()));

        StopSignal.IsCancelled(engine).ShouldBeTrue();
        StopSignal.IsCancelled(new AggregateException(engine, new OperationCanceledException())).ShouldBeTrue();
    }

    [Fact]
    public void IsCancelled_FailureOfItsOwn_IsNot()
    {
        StopSignal.IsCancelled(new SchedulerException("Validation failed.", new InvalidOperationException())).ShouldBeFalse();
        StopSignal.IsCancelled(new AggregateException(new OperationCanceledException(), new InvalidOperationException())).ShouldBeFalse();
    }
}
