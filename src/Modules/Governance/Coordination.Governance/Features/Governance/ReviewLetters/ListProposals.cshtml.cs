using Coordination.Governance.Domain.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>Later dates that committees ask for and nobody has decided on.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListProposalsModel(GovernanceDbContext db) : PageModel
{
    public IReadOnlyList<OpenProposal> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await (
            from answer in db.Answers.AsNoTracking()
            join obligation in db.Obligations.AsNoTracking() on answer.ObligationId equals obligation.Id
            join committee in db.Committees.AsNoTracking() on answer.CommitteeId equals committee.Id
            where answer.Proposal == ProposalState.Open
            orderby answer.At
            select new OpenProposal(obligation.Link ?? "/paminnelser", obligation.Title, committee.Name, answer.ProposedDate!.Value, answer.Comment)).ToListAsync(ct);
}

/// <summary>A proposed date.</summary>
internal sealed record OpenProposal(string Address, string Title, string Committee, DateOnly Date, string? Comment);
