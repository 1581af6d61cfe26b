using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Files;
using Coordination.Platform.Operations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>
/// Takes an uploaded plan: keeps the file, and reads it at once when it is as small as plans are, else in an operation. Either way
/// the person can answer the doubts now or later.
/// </summary>
internal sealed class StartPlanImportHandler(
    GovernanceDbContext db, FileStore files, PlanReading reading, OperationQueue operations, IOptions<GovernanceOptions> options, IStringLocalizer<Texts> texts, CurrentActor actor, TimeProvider clock)
{
    private const string Field = "File";
    private static readonly FileKind[] Kinds = [FileKind.Docx, FileKind.Xlsx, FileKind.Csv, FileKind.Markdown, FileKind.Text];

    public async Task<Result<StartedImport>> HandleAsync(string fileName, byte[] content, PlanId? target, CancellationToken ct)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var kind = PlanFileRecognition.Recognise(content, name, ActionPlanFileLimits.Standard);
        if (!kind.Succeeded)
        {
            return Result<StartedImport>.Failure(kind.Errors);
        }

        var isSmall = content.Length <= options.Value.ReadAtOnceBytes;
        var read = isSmall ? PlanReading.Read(content, name) : null;
        if (read is { Succeeded: false })
        {
            return Result<StartedImport>.Failure(read.Errors);
        }

        var stored = files.Add(db, StoredName(name, kind.Value), content, Field, Kinds);
        if (!stored.Succeeded)
        {
            return Result<StartedImport>.Failure(stored.Errors);
        }

        var import = new PlanImport(PlanImportId.New(), stored.Value.Id, stored.Value.Name, target, actor.Actor.Name, clock.GetUtcNow());
        db.PlanImports.Add(import);
        if (read is null)
        {
            import.WorkIn(operations.Add(db, ReadPlanImportHandler.Name, texts["Import.ReadingTitle", import.FileName], new PlanImportOrder(import.Id.Value)));
        }
        else
        {
            await reading.OpenAsync(import, read.Value, ct);
        }

        await db.SaveChangesAsync(ct);
        return new StartedImport(import.Id, import.OperationId);
    }

    /// <summary>The store goes by the ending: one that it does not know gets the ending of what the file is.</summary>
    private static string StoredName(string name, PlanFileKind kind) => FileKind.Named(name) is not null ? name : kind switch
    {
        PlanFileKind.Docx => name + FileKind.Docx.Extension,
        PlanFileKind.Xlsx => name + FileKind.Xlsx.Extension,
        PlanFileKind.Csv => name + FileKind.Csv.Extension,
        _ => name + FileKind.Markdown.Extension,
    };
}

/// <summary>An import that was begun, and the operation that reads its file unless it is read.</summary>
internal sealed record StartedImport(PlanImportId Id, Guid? Operation);

/// <summary>What an operation on an import has to know.</summary>
/// <param name="Import">The import.</param>
/// <param name="Version">Its version at the order; a later one means that somebody has changed it.</param>
internal sealed record PlanImportOrder(Guid Import, long Version = 0);
