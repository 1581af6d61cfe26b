namespace Coordination.Platform.Retention;

/// <summary>
/// Tells which stored files of a module its own rows mention. A module that stores files has one, in a class that ends in Query; of a
/// module without one no file is ever swept away.
/// </summary>
public interface IFilesInUse
{
    /// <summary>The module's schema.</summary>
    string Schema { get; }

    /// <summary>Ids of every file that a row mentions, as one query on the module's context.</summary>
    IQueryable<Guid> Files();
}
