using Coordination.Platform.Files;
using Coordination.Platform.Operations;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.StartNoticeImport;

/// <summary>Keeps uploaded files and orders that they be read; all of it or nothing.</summary>
internal sealed class StartNoticeImportHandler(ProcurementDbContext db, FileStore files, OperationQueue operations, IStringLocalizer<Texts> texts)
{
    public const string Field = "Input.Files";

    public static IReadOnlyList<FileKind> Kinds { get; } = [FileKind.Xml, FileKind.Json, FileKind.Csv];

    /// <returns>The operation, shown at <c>/arbeten/{id}</c>.</returns>
    public async Task<Result<Guid>> HandleAsync(IReadOnlyList<IFormFile> uploads, CancellationToken ct)
    {
        var ids = new List<Guid>();
        var errors = new List<Error>();
        foreach (var upload in uploads)
        {
            await using var content = upload.OpenReadStream();
            var stored = await files.AddAsync(db, upload.FileName, content, Field, Kinds, ct);
            if (stored.Succeeded)
            {
                ids.Add(stored.Value.Id);
            }
            else
            {
                errors.AddRange(stored.Errors);
            }
        }

        if (errors.Count > 0)
        {
            return Result<Guid>.Failure([.. errors.DistinctBy(e => e.Code)]);
        }

        var title = uploads.Count == 1 ? texts["NoticeImport.OperationOne", uploads[0].FileName] : texts["NoticeImport.OperationMany", uploads.Count];
        var operation = operations.Add(db, RunNoticeImportHandler.Name, title, new NoticeImportOrder(ids));
        await db.SaveChangesAsync(ct);
        return operation;
    }
}
