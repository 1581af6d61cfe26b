using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>Takes one file into the register and leaves a line that tells what came of it.</summary>
internal sealed class ImportNoticeFileHandler(ProcurementDbContext db, ImportNoticesHandler notices, CurrentActor actor, TimeProvider clock)
{
    /// <param name="file">Seekable; not closed.</param>
    /// <param name="name">Its name.</param>
    /// <param name="stamp">What tells a watched file from its next version.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="ct">Stops between batches; what is stored stays, and the next try finds it.</param>
    public async Task<ImportTally> HandleAsync(Stream file, string name, string? stamp, Func<Task>? progress, CancellationToken ct)
    {
        var tally = new ImportTally();
        await notices.HandleAsync(NoticeFile.Read(file, name, NoticeFileLimits.Standard), tally, progress, ct);
        await KeepAsync(name, stamp, tally, KeptRemarks.Of(tally), ct);
        return tally;
    }

    /// <summary>Tells that a file could not be stored.</summary>
    public Task KeepFailureAsync(string name, string stamp, string reason, CancellationToken ct) =>
        KeepAsync(name, stamp, new ImportTally(), new KeptRemarks(1, [new ImportRemark(name, "/", NoticeProblems.NotStored, reason) { IsRejected = true }]), ct);

    private async Task KeepAsync(string name, string? stamp, ImportTally tally, KeptRemarks remarks, CancellationToken ct)
    {
        db.ImportedFiles.Add(new ImportedFile
        {
            Id = Guid.CreateVersion7(),
            Name = name.Length <= ImportedFile.LongestName ? name : name[..ImportedFile.LongestName],
            Stamp = stamp,
            ReadAt = clock.GetUtcNow(),
            By = actor.Actor.Name,
            Read = tally.Read,
            New = tally.New,
            Changed = tally.Changed,
            Unchanged = tally.Unchanged,
            Rejected = tally.Rejected,
            Doubtful = tally.Doubtful,
            Remarks = remarks.ToJson(),
        });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
