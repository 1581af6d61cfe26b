using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnquiries;

/// <summary>An enquiry in the inbox. Who it is from is left out where the identity is protected.</summary>
internal sealed record EnquiryRow
{
    public required EnquiryId Id { get; init; }

    public required string Number { get; init; }

    public required EnquiryTopic Topic { get; init; }

    public required string? Sender { get; init; }

    public required string? Place { get; init; }

    public required EnquiryState State { get; init; }

    public required bool IsProtected { get; init; }

    public required SpamSign? Suspicion { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string? TakenBy { get; init; }

    public required EnquiryRoute? Route { get; init; }

    public required string? RoutedTo { get; init; }

    public required DateTimeOffset? SettledAt { get; init; }

    public bool IsOpen => State is EnquiryState.New or EnquiryState.Taken;

    public bool IsLateOn(DateOnly day) => IsOpen && Suspicion is null && DueOn < day;

    public string Address => $"/anmalningar/{Id.Value}";
}

/// <summary>The inbox, by the filter and order of its address. What is suspected to be spam is a list of its own.</summary>
internal sealed class EnquiryListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public const string Open = "oppna";

    public static IReadOnlyList<string> SortKeys { get; } = ["due", "number", "received", "sender", "state"];

    public static string DefaultSort => "due";

    /// <summary>The inbox shows what somebody has to do, until it is asked for something else.</summary>
    public static IReadOnlyDictionary<string, string> Preset { get; } = new Dictionary<string, string> { ["lage"] = Open };

    public IQueryable<EnquiryRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var enquiries = db.Enquiries.AsNoTracking();
        enquiries = query["lage"] switch
        {
            null => enquiries.Where(e => e.State != EnquiryState.Spam),
            Open => OpenOnes(enquiries),
            "forsenade" => OpenOnes(enquiries).Where(e => e.DueOn < today),
            "misstankta" => enquiries.Where(e => e.Suspicion != null && (e.State == EnquiryState.New || e.State == EnquiryState.Taken)),
            { } text when Enum.TryParse<EnquiryState>(text, out var state) => enquiries.Where(e => e.State == state),
            _ => enquiries.Where(e => false),
        };
        if (Enum.TryParse<EnquiryTopic>(query["amne"], out var topic))
        {
            enquiries = enquiries.Where(e => e.Topic == topic);
        }

        if (Enum.TryParse<EnquiryRoute>(query["vag"], out var route))
        {
            enquiries = enquiries.Where(e => e.Route == route);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            enquiries = enquiries.Where(e => e.SearchText.Contains(word));
        }

        return Ordered(enquiries, query.Sort).Select(e => new EnquiryRow
        {
            Id = e.Id,
            Number = e.Number,
            Topic = e.Topic,
            Sender = e.HasProtectedIdentity ? null : e.Organisation ?? e.ContactName,
            Place = e.HasProtectedIdentity ? null : e.Place,
            State = e.State,
            IsProtected = e.HasProtectedIdentity,
            Suspicion = e.Suspicion,
            ReceivedAt = e.ReceivedAt,
            DueOn = e.DueOn,
            TakenBy = e.TakenBy,
            Route = e.Route,
            RoutedTo = e.RoutedTo,
            SettledAt = e.SettledAt,
        });
    }

    /// <summary>How many wait in all, how many of them too long, and how many stand apart.</summary>
    public async Task<(int Open, int Late, int Suspected)> CountsAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        return (await OpenOnes(db.Enquiries).CountAsync(ct), await OpenOnes(db.Enquiries).CountAsync(e => e.DueOn < today, ct),
            await db.Enquiries.CountAsync(e => e.Suspicion != null && (e.State == EnquiryState.New || e.State == EnquiryState.Taken), ct));
    }

    public static IQueryable<Enquiry> OpenOnes(IQueryable<Enquiry> enquiries) =>
        enquiries.Where(e => (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.Suspicion == null);

    private static IOrderedQueryable<Enquiry> Ordered(IQueryable<Enquiry> rows, SortOrder sort) => ((sort.Key, sort.Descending) switch
    {
        ("number", false) => rows.OrderBy(e => e.Year).ThenBy(e => e.Serial),
        ("number", true) => rows.OrderByDescending(e => e.Year).ThenByDescending(e => e.Serial),
        ("received", false) => rows.OrderBy(e => e.ReceivedAt),
        ("received", true) => rows.OrderByDescending(e => e.ReceivedAt),
        ("sender", false) => rows.OrderBy(e => e.HasProtectedIdentity).ThenBy(e => e.Organisation ?? e.ContactName),
        ("sender", true) => rows.OrderBy(e => e.HasProtectedIdentity).ThenByDescending(e => e.Organisation ?? e.ContactName),
        ("state", false) => rows.OrderBy(e => e.State),
        ("state", true) => rows.OrderByDescending(e => e.State),
        (_, true) => rows.OrderByDescending(e => e.DueOn),
        _ => rows.OrderBy(e => e.DueOn),
    }).ThenBy(e => e.Id);
}
