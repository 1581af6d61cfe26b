using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.SignIn;

/// <summary>How people sign in: section <c>SignIn</c>.</summary>
internal sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Wrong passwords or codes in a row before the account is locked.</summary>
    [Range(3, 20)]
    public int TriesBeforeLockout { get; set; } = 5;

    [Range(1, 24 * 60)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>A session ends after this long without a request.</summary>
    [Range(5, 24 * 60)]
    public int SessionMinutes { get; set; } = 60;

    /// <summary>A session whose person ticked "keep me signed in".</summary>
    [Range(1, 90)]
    public int RememberDays { get; set; } = 14;

    /// <summary>How soon a changed right or a disabled account takes effect in sessions that are open.</summary>
    [Range(0, 3600)]
    public int RecheckSeconds { get; set; } = 30;

    [Range(1, 48)]
    public int PasswordLinkHours { get; set; } = 2;

    [Range(1, 60)]
    public int InvitationDays { get; set; } = 7;
}
