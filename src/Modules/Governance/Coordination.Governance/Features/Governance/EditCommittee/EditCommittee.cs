using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditCommittee;

/// <summary>A committee's code, name, kind and note. Version 0 means a new one.</summary>
internal sealed record EditCommittee(string? OldCode, long Version, string? Code, string? Name, CommitteeKind? Kind, string? Note, DateOnly? PausedUntil);

/// <summary>Adds a committee to the register, or corrects one.</summary>
internal sealed class EditCommitteeHandler(GovernanceDbContext db, IDatabaseDialect dialect)
{
    public async Task<Result<string>> HandleAsync(EditCommittee command, CancellationToken ct)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(command.Code))
        {
            errors.Add(new Error("GOV-0107", "Committees.CodeMissing", "Code", ErrorKind.Invalid));
        }

        if (string.IsNullOrWhiteSpace(command.Name))
        {
            errors.Add(new Error("GOV-0101", "Committees.NameMissing", "Name", ErrorKind.Invalid));
        }

        if (command.Kind is null)
        {
            errors.Add(new Error("GOV-0108", "Committees.KindMissing", "Kind", ErrorKind.Invalid));
        }

        if (errors.Count > 0)
        {
            return Result<string>.Failure(errors);
        }

        Committee? committee = null;
        if (command.OldCode is { } old)
        {
            var oldCode = Committee.NormaliseCode(old);
            committee = await db.Committees.SingleOrDefaultAsync(c => c.Code == oldCode, ct);
            if (committee is null)
            {
                return new Error("GOV-0109", "Committees.Gone", Kind: ErrorKind.NotFound);
            }

            if (committee.Version != command.Version)
            {
                return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
            }
        }
        else
        {
            committee = new Committee(CommitteeId.New(), command.Code!, command.Name!, command.Kind!.Value);
            db.Committees.Add(committee);
        }

        committee.Describe(command.Code!, command.Name!, command.Kind!.Value, command.Note);
        committee.PauseReminders(command.PausedUntil);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            return new Error("GOV-0111", "Committees.CodeTaken", "Code", ErrorKind.Invalid, Committee.NormaliseCode(command.Code!));
        }

        return committee.Code;
    }
}
