namespace Coordination.Platform.Persistence;

/// <summary>
/// A query that is asked so often, and whose answer is so short, that the database's reading and planning of its statement is what takes time.
/// Tagged with this it is prepared once for each connection where the provider does so; elsewhere the tag is a comment. Not for lists: their
/// best plan depends on what is looked for.
/// </summary>
public static class PreparedQuery
{
    /// <summary>Pass it to <c>TagWith</c>.</summary>
    public const string Tag = "prepared";
}
