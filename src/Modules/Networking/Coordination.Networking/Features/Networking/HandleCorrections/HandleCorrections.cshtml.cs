using System.Globalization;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.HandleCorrections;

/// <summary>What the owner wanted corrected, until somebody says that it is dealt with. What names a field is accepted by one press.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class HandleCorrectionsModel(NetworkingDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    public IReadOnlyList<OwnerQuestion> Questions { get; private set; } = [];

    /// <summary>What the register says at this moment.</summary>
    public string? Now(ProposedField field) => field switch
    {
        ProposedField.Name => Enterprise.Name,
        ProposedField.Locality => Enterprise.Locality,
        ProposedField.Website => Enterprise.Website,
        ProposedField.Purpose => Enterprise.Purpose,
        ProposedField.Sales => Enterprise.Sales,
        ProposedField.Employment => Enterprise.Employment,
        _ => Enterprise.PlacesOffered?.ToString(CultureInfo.InvariantCulture),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "godta")] Guid? accept, [FromForm(Name = "avvisa")] Guid? decline, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var (now, enterprise) = (clock.GetUtcNow(), await Db.Enterprises.SingleAsync(e => e.Id == EnterpriseId, ct));
        if ((accept ?? decline) is { } decided)
        {
            Decide(enterprise, decided, accept is not null, now);
        }
        else
        {
            foreach (var question in Questions)
            {
                question.Handle(now);
            }
        }

        var isDone = Questions.All(q => q.HandledAt is not null);
        if (isDone)
        {
            enterprise.Confirm(clock.TodayInSweden(), now, actor.Actor.Name, EntryKind.CorrectionHandled);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else changed the enterprise or answered at the same moment: the page shows how it is now.
            this.Announce(texts["Common.ChangedMeanwhile"], Tone.Warning);
            return Redirect($"{BackAddress}/rattelser");
        }

        this.Announce(texts[isDone ? "OwnerQuestions.HandledSaved" : accept is null ? "OwnerQuestions.Declined" : "OwnerQuestions.Accepted"]);
        return Redirect(isDone ? BackAddress : $"{BackAddress}/rattelser");
    }

    private void Decide(Enterprise enterprise, Guid id, bool isAccepted, DateTimeOffset now)
    {
        if (Questions.FirstOrDefault(q => q.Proposals.Any(p => p.Id == id)) is not { } question || question.Proposals.Single(p => p.Id == id) is not { State: ProposalState.Open } proposal)
        {
            return;
        }

        if (isAccepted)
        {
            var (before, after) = (EnterpriseInput.Of(enterprise), EnterpriseInput.Of(enterprise));
            var property = typeof(EnterpriseInput).GetProperty(proposal.Field.ToString())!;
            property.SetValue(after, proposal.Field == ProposedField.PlacesOffered ? (proposal.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : (int?)null) : proposal.Value);
            if (FormChanges.Describe(before, after, texts, texts.WordOf, nameof(EnterpriseInput.Number)) is { Length: > 0 } changes)
            {
                enterprise.Describe(after.ToIdentity(enterprise.Number), after.ToProfile(), changes, now, actor.Actor.Name);
            }
        }

        question.Decide(id, isAccepted, now);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Questions = await Db.OwnerQuestions.Where(q => q.EnterpriseId == EnterpriseId && q.AnsweredAt != null && q.HandledAt == null).OrderBy(q => q.AnsweredAt).ToListAsync(ct);
        return Questions.Count > 0 && await LoadAsync(ct);
    }
}
