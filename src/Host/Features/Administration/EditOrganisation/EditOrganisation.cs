using Coordination.Host.Organisations;
using Coordination.Host.Persistence;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.EditOrganisation;

/// <summary>The settings as the form sends them.</summary>
internal sealed record EditOrganisationCommand(
    string? MunicipalityName, string? SenderName, string? Phone, string? ReplyAddress, string? PublicAddress,
    bool HalfDaysAreFree, bool BridgeDaysAreFree, string? PauseWeeks, long Version);

/// <summary>Saves the organisation's settings; somebody else's newer ones are not overwritten unseen.</summary>
internal sealed class EditOrganisationHandler(HostDbContext db, CurrentOrganisation organisation)
{
    public static readonly Error Stale = new("ADM-0005", "Organisation.Stale", Kind: ErrorKind.Conflict);

    public async Task<Result> HandleAsync(EditOrganisationCommand command, CancellationToken ct)
    {
        if (Check(command) is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        var stored = await db.Organisation.SingleOrDefaultAsync(ct);
        if (stored is null)
        {
            stored = new OrganisationSettings { MunicipalityName = "" };
            db.Organisation.Add(stored);
        }

        if (stored.Version != command.Version)
        {
            return Stale;
        }

        stored.MunicipalityName = command.MunicipalityName!.Trim();
        stored.SenderName = Tidy(command.SenderName);
        stored.Phone = Tidy(command.Phone);
        stored.ReplyAddress = Tidy(command.ReplyAddress);
        stored.PublicAddress = Tidy(command.PublicAddress)?.TrimEnd('/');
        stored.HalfDaysAreFree = command.HalfDaysAreFree;
        stored.BridgeDaysAreFree = command.BridgeDaysAreFree;
        stored.PauseWeeks = [.. PauseWeeks.Read(command.PauseWeeks)!];
        stored.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale;
        }

        await organisation.ReadAsync(ct);
        return Result.Success;
    }

    private static List<Error> Check(EditOrganisationCommand command)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(command.MunicipalityName))
        {
            errors.Add(new("ADM-0003", "Organisation.NameMissing", nameof(command.MunicipalityName), ErrorKind.Invalid));
        }

        if (Tidy(command.ReplyAddress) is { } reply && !EmailAddress.IsValid(reply))
        {
            errors.Add(new("ADM-0004", "Organisation.ReplyAddressInvalid", nameof(command.ReplyAddress), ErrorKind.Invalid));
        }

        if (Tidy(command.PublicAddress) is { } address && !IsWebAddress(address))
        {
            errors.Add(new("ADM-0006", "Organisation.PublicAddressInvalid", nameof(command.PublicAddress), ErrorKind.Invalid));
        }

        if (PauseWeeks.Read(command.PauseWeeks) is null)
        {
            errors.Add(new("ADM-0007", "Organisation.PauseWeeksInvalid", nameof(command.PauseWeeks), ErrorKind.Invalid));
        }

        return errors;
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
