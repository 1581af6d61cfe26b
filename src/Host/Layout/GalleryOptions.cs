namespace Coordination.Host.Layout;

/// <summary>The page that shows every component of the web kit: section <c>Gallery</c>. For those who build pages and for tests.</summary>
internal sealed class GalleryOptions
{
    public const string Section = "Gallery";

    /// <summary>Whether <c>/galleri</c> exists outside Development.</summary>
    public bool Enabled { get; set; }
}
