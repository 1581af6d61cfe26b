using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.StaffReports;

namespace Coordination.Governance.Features.Governance.EditStaffReportHead;

/// <summary>What the form of a report's head holds. Officers and signatories are written one on each line, as they stand in the papers.</summary>
internal sealed class HeadInput
{
    public long Version { get; set; }

    [Display(Name = "StaffReports.Title"), Required(ErrorMessage = "StaffReports.TitleMissing"), StringLength(500)]
    public string? Title { get; set; }

    [Display(Name = "StaffReports.Number"), StringLength(60)]
    public string? Number { get; set; }

    [Display(Name = "StaffReports.Addressee")]
    public Guid? AddresseeId { get; set; }

    [Display(Name = "StaffReports.AddresseeOther", Description = "StaffReports.AddresseeOtherHint"), StringLength(200)]
    public string? Addressee { get; set; }

    [Display(Name = "StaffReports.DatedOn")]
    public DateOnly? DatedOn { get; set; }

    [Display(Name = "StaffReports.MeetingOn")]
    public DateOnly? MeetingOn { get; set; }

    [Display(Name = "StaffReports.AgendaNumber"), StringLength(20)]
    public string? AgendaNumber { get; set; }

    [Display(Name = "StaffReports.Officers", Description = "Matters.OfficersHint"), StringLength(2000)]
    public string? Officers { get; set; }

    [Display(Name = "StaffReports.Signatories", Description = "Matters.SignatoriesHint"), StringLength(2000)]
    public string? Signatories { get; set; }

    [Display(Name = "StaffReports.Department", Description = "StaffReports.DepartmentHint"), StringLength(200)]
    public string? Department { get; set; }

    [Display(Name = "StaffReports.Organisation"), StringLength(200)]
    public string? Organisation { get; set; }

    public static HeadInput Of(StaffReport report) => Of(report.Title, report.AddresseeId?.Value, report.Head, report.Version);

    public static HeadInput Of(string title, Guid? addressee, StaffReportHead head, long version) => new()
    {
        Version = version,
        Title = title,
        Number = head.RegistrationNumber,
        AddresseeId = addressee,
        Addressee = head.Addressee,
        DatedOn = head.DatedOn,
        MeetingOn = head.MeetingOn,
        AgendaNumber = head.AgendaNumber,
        Officers = Lines(head.Officers),
        Signatories = Lines(head.Signatories),
        Department = head.Department,
        Organisation = head.Organisation,
    };

    public StaffReportHead ToHead() => new()
    {
        RegistrationNumber = Clean(Number),
        Addressee = Clean(Addressee),
        DatedOn = DatedOn,
        MeetingOn = MeetingOn,
        AgendaNumber = Clean(AgendaNumber),
        Officers = [.. Split(Officers).Select(MatterOfficer.Parse).OfType<MatterOfficer>()],
        Signatories = [.. Split(Signatories).Select(MatterSignatory.Parse).OfType<MatterSignatory>()],
        Department = Clean(Department),
        Organisation = Clean(Organisation),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] Split(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Lines<T>(IEnumerable<T> items) => string.Join('\n', items) is { Length: > 0 } lines ? lines : null;
}
