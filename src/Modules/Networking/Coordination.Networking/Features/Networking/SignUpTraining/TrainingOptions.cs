using System.ComponentModel.DataAnnotations;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>Section <c>Networking:Trainings</c>: the public sign-up and how long what it brings is kept.</summary>
internal sealed class TrainingOptions
{
    public const string Section = "Networking:Trainings";

    /// <summary>Nobody reads and fills in the form faster. What is sent faster is shown again, and goes through when it is sent once more.</summary>
    [Range(0, 600)]
    public int ShortestSeconds { get; set; } = 3;

    /// <summary>More than this from one e-mail address in a day are not taken.</summary>
    [Range(1, 1_000)]
    public int MostPerAddress { get; set; } = 10;

    /// <summary>Days after a training when the names and addresses of those who signed up are forgotten.</summary>
    [Range(1, 3_650)]
    public int KeepDays { get; set; } = 90;
}
