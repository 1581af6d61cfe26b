namespace Coordination.Platform.Results;

/// <summary>
/// An expected refusal: a value, not an exception. <paramref name="TextKey"/> names the text in the module's resources that
/// tells the person what to do; <paramref name="Field"/> names the form field (or line, or cell) it stands at.
/// </summary>
/// <param name="Code">Stable and documented, for example <c>GOV-0007</c>.</param>
/// <param name="TextKey">Key in the module's <c>Texts</c> resources.</param>
/// <param name="Field">The input's property name, or null when the whole request is meant.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Arguments">Values for the text's placeholders.</param>
public sealed record Error(string Code, string TextKey, string? Field = null, ErrorKind Kind = ErrorKind.Rule, params object[] Arguments);

/// <summary>Kinds of refusals, each with one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>A field is missing or malformed: 400.</summary>
    Invalid,

    /// <summary>It does not exist, or this person may not know that it does: 404.</summary>
    NotFound,

    /// <summary>Somebody else changed it first, or its state forbids this: 409.</summary>
    Conflict,

    /// <summary>A rule of the field says no: 422.</summary>
    Rule,

    /// <summary>This person may not: 403.</summary>
    Forbidden,
}

/// <summary>Success, or the errors that stopped it.</summary>
public class Result
{
    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    public IReadOnlyList<Error> Errors { get; }

    public bool Succeeded => Errors.Count == 0;

    public static Result Success { get; } = new([]);

    public static Result Failure(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result(Error error) => new([error]);
}

/// <summary>A value, or the errors that stopped it.</summary>
/// <typeparam name="T">What success carries.</typeparam>
public sealed class Result<T> : Result
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
        : base(errors) => _value = value;

    /// <summary>The value; asking a failed result for it is a programming error.</summary>
    /// <exception cref="InvalidOperationException">The result is a failure.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"A failed result has no value: {string.Join(", ", Errors.Select(e => e.Code))}");

    public static Result<T> Of(T value) => new(value, []);

    public static new Result<T> Failure(params IReadOnlyList<Error> errors) => new(default, errors);

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);
}
