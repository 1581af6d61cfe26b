using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.KeepTenders;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>What became of a procurement that a meeting prepared.</summary>
/// <param name="Id">The procurement.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="IsHidden">Who has tendered is secret from who asks; the rest is then empty.</param>
/// <param name="Tenders">Suppliers that are known to have tendered.</param>
/// <param name="Guests">Those on the meeting's list who tendered.</param>
internal sealed record MeetingEffect(ProcurementCaseId Id, string Title, ProcurementStatus Status, bool IsHidden, int Tenders, IReadOnlyList<GuestEffect> Guests)
{
    public string Address => $"/upphandlingar/{Id.Value}";
}

/// <summary>Somebody on the list who tendered.</summary>
internal sealed record GuestEffect(string Name, bool WasInvited, bool Attended, bool HasWon);

/// <summary>The tenders of one who came, in the year before and the year from the meeting on.</summary>
internal sealed record GuestTenders(string Name, int Before, int After, int Won);

/// <param name="Came">How many came.</param>
/// <param name="Of">Those of them who have sent a tender that may be told.</param>
internal sealed record TendersAround(int Came, IReadOnlyList<GuestTenders> Of)
{
    public int Before => Of.Sum(g => g.Before);

    public int After => Of.Sum(g => g.After);

    public int Won => Of.Sum(g => g.Won);
}

/// <summary>
/// What a meeting led to: which of those invited, and of those who came, have tendered and won in the procurements it prepared. Before an award
/// is told only those see it who may see tenders (19 kap. 3 § offentlighets- och sekretesslagen).
/// </summary>
internal sealed class MeetingEffectQuery(ProcurementDbContext db, TenderListQuery told)
{
    /// <summary>How long before and after a meeting tenders are counted.</summary>
    public const int Months = 12;

    /// <summary>
    /// How many tenders those who came have sent in the year before and the year after, whichever procurement they were for: what a tender
    /// school or a first meeting without a procurement led to. Only of awards that are told, whoever asks. Null when nobody is marked as come.
    /// </summary>
    public async Task<TendersAround?> AroundAsync(SupplierMeeting meeting, CancellationToken ct)
    {
        var came = meeting.Guests.Where(g => g.Attendance == GuestAttendance.Attended).ToList();
        if (came.Count == 0)
        {
            return null;
        }

        var (from, until) = (meeting.On.AddMonths(-Months), meeting.On.AddMonths(Months));
        var tenders = await told.Told().Where(t => t.On >= from && t.On < until).Select(t => new { t.EnterpriseId, t.SupplierNumber, t.SupplierName, t.On, t.IsAccepted }).ToListAsync(ct);
        return new TendersAround(came.Count,
        [
            .. came.Select(g => (Guest: g, Own: tenders.FindAll(t => g.Is(t.EnterpriseId, t.SupplierNumber, t.SupplierName)))).Where(g => g.Own.Count > 0)
                .Select(g => new GuestTenders(g.Guest.Name, g.Own.Count(t => t.On < meeting.On), g.Own.Count(t => t.On >= meeting.On), g.Own.Count(t => t.On >= meeting.On && t.IsAccepted))).OrderBy(g => g.Name, StringComparer.CurrentCulture),
        ]);
    }

    public async Task<IReadOnlyList<MeetingEffect>> OfAsync(SupplierMeeting meeting, bool maySeeTenders, CancellationToken ct)
    {
        var ids = meeting.Procurements.Select(p => p.ProcurementId).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var tenders = (await (from t in db.Awards.Where(a => ids.Contains(a.ProcurementId)).SelectMany(a => a.Tenders, (a, t) => new { a.ProcurementId, t.SupplierId, t.Lot, t.IsAccepted })
                              join s in db.Suppliers on t.SupplierId equals s.Id
                              select new { t.ProcurementId, s.EnterpriseId, s.Number, s.Name, t.Lot, t.IsAccepted }).ToListAsync(ct)).ToLookup(t => t.ProcurementId);
        return
        [
            .. cases.OrderBy(c => c.Title, StringComparer.CurrentCulture).Select(c =>
            {
                if (!c.IsAwardTold && !maySeeTenders)
                {
                    return new MeetingEffect(c.Id, c.Title, c.Status, true, 0, []);
                }

                // Who has won has tendered, also where only the notice tells of it.
                var known = tenders[c.Id].Where(t => maySeeTenders || c.TellsTendersFor(t.Lot)).Select(t => (t.EnterpriseId, Number: (string?)t.Number, Name: (string?)t.Name, Won: t.IsAccepted)).Concat(c.Winners.Where(w => w.Name is not null).Select(w => (EnterpriseId: (Guid?)null, w.Number, w.Name, Won: true))).ToList();
                var guests = meeting.Guests.Select(g => (Guest: g, Own: known.FindAll(k => g.Is(k.EnterpriseId, k.Number, k.Name)))).Where(g => g.Own.Count > 0)
                    .Select(g => new GuestEffect(g.Guest.Name, g.Guest.InvitedAt is not null, g.Guest.Attendance == GuestAttendance.Attended, g.Own.Exists(o => o.Won))).OrderBy(g => g.Name, StringComparer.CurrentCulture).ToList();
                var suppliers = known.Select(k => k.Number ?? Platform.Text.SearchText.Normalise(k.Name)).Distinct(StringComparer.Ordinal).Count();
                return new MeetingEffect(c.Id, c.Title, c.Status, false, suppliers, guests);
            }),
        ];
    }
}
