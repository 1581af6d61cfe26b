using System.Text.Json;
using Coordination.Platform.Messaging;

namespace Coordination.Platform.Operations;

/// <summary>
/// Long work that a person started: an import, a report. Registered scoped, found by its kind. A killed host's work is started
/// again elsewhere, so the work must bear a second start: do it in one commit together with <see cref="OperationRun.FinishInAsync"/>,
/// or find out what is done already.
/// </summary>
public interface IOperationHandler
{
    /// <summary>Unique and stable: <c>governance.import-plan</c>.</summary>
    string Kind { get; }

    /// <summary>Does the work. The token is cancelled when the person cancels or the host stops.</summary>
    /// <returns>How it ended; ignored when the handler has finished it in its own commit.</returns>
    Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct);
}

/// <summary>How the work ended.</summary>
/// <param name="Succeeded">False: nothing was done, for the reasons in <paramref name="Errors"/>.</param>
/// <param name="Message">One sentence for the person, in the language of the start.</param>
/// <param name="Link">Where the result is.</param>
/// <param name="Errors">What the person should know or mend, in the order of their file.</param>
public sealed record OperationOutcome(bool Succeeded, string? Message = null, string? Link = null, params IReadOnlyList<string> Errors)
{
    public static OperationOutcome Success(string message, string? link = null, params IReadOnlyList<string> remarks) => new(true, message, link, remarks);

    public static OperationOutcome Failure(string message, params IReadOnlyList<string> errors) => new(false, message, null, errors);
}

/// <summary>States of an operation, as stored.</summary>
public static class OperationState
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
}

/// <summary>What is stored of the start: who, in which language, with what.</summary>
internal sealed record OperationStart(Security.Actor Actor, string Culture, JsonElement Input)
{
    public static OperationStart Read(string json) => JsonSerializer.Deserialize<OperationStart>(json, MessageJson.Options)!;
}

/// <summary>What is stored of the end besides the errors.</summary>
internal sealed record OperationResult(string? Message, string? Link);
