using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Host.SignIn;

/// <summary>What sign-in and accounts refuse, and why.</summary>
internal static class AccountErrors
{
    public static readonly Error WrongCredentials = new("HOST-0101", "Error.WrongCredentials", Kind: ErrorKind.Invalid);
    public static readonly Error Disabled = new("HOST-0103", "Error.AccountDisabled");
    public static readonly Error OnlyByProvider = new("HOST-0126", "Error.OnlyByProvider");
    public static readonly Error WrongCode = new("HOST-0104", "Error.WrongCode", "Code", ErrorKind.Invalid);
    public static readonly Error FirstRunIsOver = new("HOST-0105", "Error.FirstRunIsOver", Kind: ErrorKind.Conflict);
    public static readonly Error LinkIsDead = new("HOST-0106", "Error.LinkIsDead");
    public static readonly Error WrongPassword = new("HOST-0107", "Error.WrongPassword", "CurrentPassword", ErrorKind.Invalid);
    public static readonly Error CodeSessionOver = new("HOST-0113", "Error.CodeSessionOver");

    public static readonly Error ChangedMeanwhile = new("HOST-0115", "Error.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    public static readonly Error NoSuchAccount = new("HOST-0123", "Error.NoSuchAccount", Kind: ErrorKind.NotFound);

    public static Error LockedUntil(DateTimeOffset until) =>
        new("HOST-0102", "Error.LockedUntil", null, ErrorKind.Rule, DateText.Clock(TimeOnly.FromDateTime(until.ToSwedishTime().DateTime)));

    public static Error Required(string field) => new("HOST-0108", "Error.Required", field, ErrorKind.Invalid);

    public static Error TooLong(string field, int max) => new("HOST-0109", "Error.TooLong", field, ErrorKind.Invalid, max);

    public static Error NoAddress(string field) => new("HOST-0110", "Error.NoAddress", field, ErrorKind.Invalid);

    public static Error AddressIsTaken(string field) => new("HOST-0111", "Error.AddressIsTaken", field, ErrorKind.Conflict);

    public static Error PasswordTooShort(string field) => new("HOST-0112", "Error.PasswordTooShort", field, ErrorKind.Invalid, PasswordRules.MinLength);

    public static Error PasswordTooEasy(string field) => new("HOST-0114", "Error.PasswordTooEasy", field, ErrorKind.Invalid);
}
