namespace Coordination.Platform.Results;

/// <summary>A kind of failure with its one HTTP status, its documented address and its texts.</summary>
/// <param name="Slug">Last part of its address, <c>/problem/{slug}</c>; never changes.</param>
/// <param name="Status">HTTP status.</param>
public sealed record Problem(string Slug, int Status)
{
    /// <summary>Key of the fixed title in the platform's texts.</summary>
    public string TitleKey => $"Problem.{Status}.Title";

    /// <summary>Key of the sentence that says what to do.</summary>
    public string AdviceKey => $"Problem.{Status}.Advice";
}

/// <summary>The catalogue: what pages and the API (RFC 9457) answer with when something is refused.</summary>
public static class Problems
{
    public static Problem Invalid { get; } = new("invalid-request", 400);

    public static Problem SignInNeeded { get; } = new("sign-in-needed", 401);

    public static Problem Forbidden { get; } = new("forbidden", 403);

    public static Problem NotFound { get; } = new("not-found", 404);

    public static Problem Conflict { get; } = new("conflict", 409);

    public static Problem Stale { get; } = new("stale-version", 412);

    public static Problem TooLarge { get; } = new("too-large", 413);

    public static Problem RuleBroken { get; } = new("rule-broken", 422);

    public static Problem TooMany { get; } = new("too-many-requests", 429);

    public static Problem Surprise { get; } = new("internal-error", 500);

    public static Problem Unavailable { get; } = new("unavailable", 503);

    public static IReadOnlyList<Problem> All { get; } =
        [Invalid, SignInNeeded, Forbidden, NotFound, Conflict, Stale, TooLarge, RuleBroken, TooMany, Surprise, Unavailable,
         new("method-not-allowed", 405), new("not-acceptable", 406), new("unsupported-media-type", 415), new("version-needed", 428)];

    public static Problem For(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => Invalid,
        ErrorKind.NotFound => NotFound,
        ErrorKind.Conflict => Conflict,
        ErrorKind.Forbidden => Forbidden,
        _ => RuleBroken,
    };

    /// <summary>The entry of a status; what has none of its own counts as bad request or surprise.</summary>
    public static Problem For(int status) => All.FirstOrDefault(p => p.Status == status) ?? (status < 500 ? Invalid : Surprise);
}
