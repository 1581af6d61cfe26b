using System.Security.Cryptography;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Files;

/// <summary>
/// Takes files into a module: size, name and content checked, stored in the commit that mentions them. Serve them with
/// <see cref="FileAnswer"/>. Scoped.
/// </summary>
public sealed class FileStore(CurrentActor actor, IOptions<FileLimits> limits, TimeProvider clock)
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes => limits.Value.MaxBytes;

    /// <summary>Checks an upload and adds it; stored when the caller's commit succeeds.</summary>
    /// <param name="db">The module that owns the file.</param>
    /// <param name="name">The name as the browser gave it.</param>
    /// <param name="content">Read no further than the limit, whatever length it claims.</param>
    /// <param name="field">The form field that the errors stand at.</param>
    /// <param name="allowed">Kinds that fit the purpose; none: all that may be stored.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<FileRow>> AddAsync(
        ModuleDbContext db, string name, Stream content, string field, IReadOnlyList<FileKind>? allowed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await content.ReadAsync(buffer, ct)) > 0;)
        {
            read.Write(buffer, 0, count);
            if (read.Length > MaxBytes)
            {
                return new Error("PLT-0101", "Files.TooLarge", field, ErrorKind.Invalid, MaxBytes / 1_000_000d);
            }
        }

        return Add(db, name, read.ToArray(), field, allowed);
    }

    /// <inheritdoc cref="AddAsync" />
    public Result<FileRow> Add(ModuleDbContext db, string name, byte[] content, string field, IReadOnlyList<FileKind>? allowed)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(content);
        var safe = FileName.Safe(name);
        var kinds = allowed ?? FileKind.All;
        if (content.Length == 0)
        {
            return new Error("PLT-0102", "Files.Empty", field, ErrorKind.Invalid);
        }

        if (content.Length > MaxBytes)
        {
            return new Error("PLT-0101", "Files.TooLarge", field, ErrorKind.Invalid, MaxBytes / 1_000_000d);
        }

        if (FileKind.Named(safe) is not { } kind || !kinds.Contains(kind))
        {
            return new Error("PLT-0103", "Files.KindNotAllowed", field, ErrorKind.Invalid, string.Join(", ", kinds.Select(k => k.Extension)));
        }

        if (Refusal(FileContent.Judge(kind, content), kind, field) is { } refusal)
        {
            return refusal;
        }

        var row = new FileRow
        {
            Id = Guid.CreateVersion7(),
            Name = safe,
            ContentType = kind.ContentType,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            UploadedBy = actor.Actor.Id,
            UploadedAt = clock.GetUtcNow(),
        };
        db.Files.Add(row);
        return row;
    }

    private static Error? Refusal(ContentVerdict verdict, FileKind kind, string field) => verdict switch
    {
        ContentVerdict.Differs => new Error("PLT-0104", "Files.ContentDiffers", field, ErrorKind.Invalid, kind.Extension),
        ContentVerdict.HasMacros => new Error("PLT-0105", "Files.Macros", field, ErrorKind.Invalid),
        ContentVerdict.IsProtected => new Error("PLT-0106", "Files.Protected", field, ErrorKind.Invalid),
        _ => null,
    };
}
