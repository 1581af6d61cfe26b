namespace Coordination.Platform.Security;

/// <summary>Who is behind a change, as the audit log keeps it.</summary>
/// <param name="Kind">Person, link, API client, job or the system.</param>
/// <param name="Id">User id, link id, client id or job name.</param>
/// <param name="Name">What a reader of the log sees.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
    /// <summary>Migrations, start-up and consumers.</summary>
    public static Actor System { get; } = new(ActorKind.System, "system", "Systemet");

    /// <summary>A recurring job.</summary>
    public static Actor Job(string name) => new(ActorKind.Job, name, name);
}

/// <summary>Kinds of actors.</summary>
public enum ActorKind
{
    System,
    Person,
    Link,
    ApiClient,
    Job,
}

/// <summary>The actor of the current scope. The web host sets it from the signed-in person; jobs and signed links set it themselves.</summary>
public sealed class CurrentActor
{
    /// <summary>Never null: <see cref="Actor.System"/> until somebody is known.</summary>
    public Actor Actor { get; set; } = Actor.System;
}
