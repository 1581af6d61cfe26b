using Coordination.Platform.Retention;

namespace Coordination.Governance.Features.Governance.KeepFiles;

/// <summary>Files that an activity shows as evidence, documents of matters, governing documents, committees' replies, and files that plans were read from.</summary>
internal sealed class FilesInUseQuery(GovernanceDbContext db) : IFilesInUse
{
    public string Schema => GovernanceDbContext.SchemaName;

    public IQueryable<Guid> Files() => db.Activities.SelectMany(a => a.Evidence).Where(e => e.FileId != null).Select(e => e.FileId!.Value)
        .Concat(db.Matters.SelectMany(m => m.Documents).Where(d => d.FileId != null).Select(d => d.FileId!.Value))
        .Concat(db.Referrals.SelectMany(r => r.Files).Select(f => f.FileId))
        .Concat(db.GoverningDocuments.Where(d => d.FileId != null).Select(d => d.FileId!.Value))
        .Concat(db.GoverningDocuments.SelectMany(d => d.EarlierFiles).Select(f => f.FileId))
        .Concat(db.PlanImports.Select(i => i.FileId));
}
