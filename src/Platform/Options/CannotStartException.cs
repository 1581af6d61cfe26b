using Microsoft.Extensions.Options;

namespace Coordination.Platform.Options;

/// <summary>
/// An expected reason not to start: the message says what is wrong and what to do, and is printed alone, without a stack trace.
/// </summary>
/// <param name="problem">What is wrong: section, key or thing.</param>
/// <param name="remedy">What the administrator should do.</param>
/// <param name="inner">The cause, for the log.</param>
public sealed class CannotStartException(string problem, string remedy, Exception? inner = null) : Exception($"{problem} {remedy}", inner)
{
    /// <summary>The lines to print when the product cannot start, or none when the failure is a surprise.</summary>
    public static IReadOnlyList<string> Describe(Exception exception) => exception switch
    {
        CannotStartException expected => [expected.Message],
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several when several.InnerExceptions.All(e => Describe(e).Count > 0) => [.. several.InnerExceptions.SelectMany(Describe)],
        _ => [],
    };
}
