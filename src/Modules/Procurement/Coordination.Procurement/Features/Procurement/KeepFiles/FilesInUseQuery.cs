using Coordination.Platform.Retention;

namespace Coordination.Procurement.Features.Procurement.KeepFiles;

/// <summary>No row mentions a file: what is uploaded is read by an operation and forgotten, also when the operation failed or was cancelled.</summary>
internal sealed class FilesInUseQuery(ProcurementDbContext db) : IFilesInUse
{
    public string Schema => ProcurementDbContext.SchemaName;

    public IQueryable<Guid> Files() => db.Files.Where(_ => false).Select(f => f.Id);
}
