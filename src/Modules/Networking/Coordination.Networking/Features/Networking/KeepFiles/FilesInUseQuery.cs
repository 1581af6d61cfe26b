using Coordination.Platform.Retention;

namespace Coordination.Networking.Features.Networking.KeepFiles;

/// <summary>Files of enquiries, and of those that are being written.</summary>
internal sealed class FilesInUseQuery(NetworkingDbContext db) : IFilesInUse
{
    public string Schema => NetworkingDbContext.SchemaName;

    public IQueryable<Guid> Files() => db.Enquiries.SelectMany(e => e.Files).Select(f => f.FileId)
        .Concat(db.EnquiryDrafts.SelectMany(d => d.Files).Select(f => f.FileId));
}
