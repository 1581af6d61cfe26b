using Coordination.Platform.Retention;

namespace Coordination.Procurement.Features.Procurement.KeepFiles;

/// <summary>Drafts of purchases and the material of supplier meetings keep their files; what else is uploaded is read by an operation and forgotten, also when the operation failed or was cancelled.</summary>
internal sealed class FilesInUseQuery(ProcurementDbContext db) : IFilesInUse
{
    public string Schema => ProcurementDbContext.SchemaName;

    public IQueryable<Guid> Files() => db.PurchaseImports.Where(i => i.FileId != null).Select(i => i.FileId!.Value)
        .Concat(db.SupplierMeetings.SelectMany(m => m.Materials).Where(m => m.FileId != null).Select(m => m.FileId!.Value));
}
