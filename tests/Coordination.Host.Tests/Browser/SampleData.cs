using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

/// <summary>Something to look at on the pages, put there as a person would: through the pages themselves.</summary>
internal static class SampleData
{
    public static Task FillAsync(CoordinationApp app, Visitor coordinator) => Task.CompletedTask;
}
